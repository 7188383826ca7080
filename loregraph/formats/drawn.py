"""An answer as what it draws: a page to send to a friend, or GraphML for another tool."""

from __future__ import annotations
