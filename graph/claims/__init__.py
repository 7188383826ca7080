"""What sources state: proposed, accepted or rejected, and which statement is current."""

from graph.claims.proposing import Named, Proposal, propose
from graph.claims.review import Decided, accept, preview, reject
from graph.claims.standing import StandingClaim, Wanted, claims

__all__ = [
    "Decided",
    "Named",
    "Proposal",
    "StandingClaim",
    "Wanted",
    "accept",
    "claims",
    "preview",
    "propose",
    "reject",
]
