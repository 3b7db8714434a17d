from sayso.plover import MODES, QUADS, SCORES, TYPES


def test_every_type_has_a_quad_category_and_a_score() -> None:
    """Cooperation scores above conflict, in each mode."""
    assert set(QUADS) == set(SCORES) == set(MODES) == set(TYPES)
    for kind, quad in QUADS.items():
        assert all(
            (score > 0) == (quad < 3) or score == 0 or kind == "REQUEST"
            for score in SCORES[kind].values()
        )


def test_the_manual_has_sixteen_types_and_sixty_seven_modes() -> None:
    """As counted in its summary."""
    assert (len(TYPES), sum(map(len, MODES.values()))) == (16, 67)
