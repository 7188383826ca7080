"""What a news text says about films: facts, each with the sentence that it rests on."""

from __future__ import annotations

from loaders.sources.article.extract.extraction import extract
from loaders.sources.article.extract.facts import HIGH, Extraction, Fact, Mention
from loaders.sources.article.extract.gazetteer import Gazetteer

__all__ = ["HIGH", "Extraction", "Fact", "Gazetteer", "Mention", "extract"]
