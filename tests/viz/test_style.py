from __future__ import annotations

from viz.style import label_styles, leading_label


def test_the_models_own_label_leads() -> None:
    assert leading_label({"Actor", "Person", "Director"}) == "Person"
    assert leading_label({"Villain", "Character"}) == "Character"


def test_without_one_the_first_by_name_leads() -> None:
    assert leading_label({"Zebra", "Animal"}) == "Animal"
    assert leading_label(()) == ""


def test_labels_of_the_model_look_the_same_on_every_page() -> None:
    alone = label_styles(["Film"])["Film"]
    beside = label_styles(["Animal", "Film", "Person"])["Film"]
    assert alone == beside
    assert alone.meaning == "One film."


def test_labels_of_the_model_differ_by_shape_or_colour() -> None:
    labels = ["Film", "Person", "Character", "Event", "Organization", "Place", "Claim", "Source"]
    looks = label_styles(labels).values()
    assert len({(look.shape, look.colour) for look in looks}) == len(labels)
    assert len({look.shape for look in looks}) >= 7


def test_works_differ_by_shape() -> None:
    looks = label_styles(["Film", "Series", "Franchise"]).values()
    assert len({look.shape for look in looks}) == 3


def test_strange_labels_get_pairs_of_their_own() -> None:
    looks = label_styles(f"Label{number:02}" for number in range(42)).values()
    assert len({(look.shape, look.colour) for look in looks}) == 42
