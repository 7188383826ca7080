"""Points in a plane, in space, or on the earth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

WGS_84 = 4326
WGS_84_3D = 4979
CARTESIAN = 7203
CARTESIAN_3D = 9157

NAMES = {
    WGS_84: "wgs-84",
    WGS_84_3D: "wgs-84-3d",
    CARTESIAN: "cartesian",
    CARTESIAN_3D: "cartesian-3d",
}
"""The coordinate reference systems by their numbers."""


class Point:
    """A point of two or three coordinates in one of four coordinate reference systems.

    Attributes:
        srid: the system's number.
        x: the first coordinate; on the earth the longitude in degrees.
        y: the second; the latitude.
        z: the third, None in a system of two; the height in metres.
    """

    __slots__ = ("_coordinates", "_srid")

    def __init__(self, srid: int, x: float, y: float, z: float | None = None) -> None:
        if srid not in NAMES:
            known = ", ".join(f"{number} ({name})" for number, name in NAMES.items())
            raise ValueError(f"There is no coordinate reference system {srid}; known: {known}.")
        if (z is not None) != (srid in (WGS_84_3D, CARTESIAN_3D)):
            raise ValueError(f"A point in {NAMES[srid]} has {3 if z is None else 2} coordinates.")
        self._srid: Final = srid
        flat = (float(x), float(y))
        self._coordinates: Final = flat if z is None else (*flat, float(z))

    @property
    def srid(self) -> int:
        """The number of the coordinate reference system."""
        return self._srid

    @property
    def crs(self) -> str:
        """The name of the coordinate reference system."""
        return NAMES[self._srid]

    @property
    def coordinates(self) -> tuple[float, ...]:
        """The two or three coordinates."""
        return self._coordinates

    @property
    def x(self) -> float:
        """The first coordinate."""
        return self._coordinates[0]

    @property
    def y(self) -> float:
        """The second coordinate."""
        return self._coordinates[1]

    @property
    def z(self) -> float | None:
        """The third coordinate, None where there are two."""
        return self._coordinates[2] if len(self._coordinates) > 2 else None

    @property
    def geographic(self) -> bool:
        """Whether it is a point on the earth."""
        return self._srid in (WGS_84, WGS_84_3D)

    @property
    def order(self) -> tuple[int, tuple[float, ...]]:
        """A key that orders points: by system, then by coordinates."""
        return (self._srid, self._coordinates)

    def __eq__(self, other: object) -> bool:
        return type(other) is Point and self.order == other.order

    def __hash__(self) -> int:
        return hash(("Point", self._srid, self._coordinates))

    def __str__(self) -> str:
        return self.written(repr)

    def written(self, write: Callable[[float], str]) -> str:
        """Write the point as Cypher does, each coordinate in a way of one's own."""
        pairs = zip("xyz", self._coordinates, strict=False)
        parts = ", ".join(f"{name}: {write(value)}" for name, value in pairs)
        return f"point({{{parts}, crs: '{self.crs}'}})"

    def __repr__(self) -> str:
        return f"<Point {self}>"
