"""The text one sees on an HTML page."""

from itertools import pairwise

import lxml.html
import pytest

from sayso.clean.html import MAX_STEPS, Piece, parse, size, stripped, tidied, visible


def seen(html: str) -> tuple[str, list[Piece]]:
    tree = parse(html)
    assert tree is not None
    return visible(tree)


def words(html: str) -> list[str]:
    text, pieces = seen(html)
    return [text[piece.begin : piece.end] for piece in pieces]


def test_unseen_elements_are_left_out() -> None:
    """Scripts, styles, templates, comments and hidden elements are no part of the text."""
    html = """<html><head><title>t</title><style>s</style></head><body><script>x</script>
    <noscript>n</noscript><template>m</template><p hidden>h</p><p style="display: none">d</p>
    <div style="visibility:hidden"><p>v</p></div><!-- c --><p>Seen <!-- c -->here</p></body>"""
    assert words(html) == ["Seen here"]


def test_whitespace_collapses_as_in_a_browser() -> None:
    """Runs of spaces and line ends become one space; a non-breaking space stays."""
    assert words("<p>  One\n\t two <b> three</b>\u00a0four </p>") == ["One two three\u00a0four"]


def test_inline_elements_run_on_and_block_elements_do_not() -> None:
    """Only elements that stand on lines of their own end a line."""
    assert words("<div>a<span>b</span>c<div>d</div>e</div>") == ["abc", "d", "e"]


def test_a_break_is_a_newline_and_two_are_a_paragraph() -> None:
    """One br stays inside its block, two of them part it."""
    text, pieces = seen("<p>One<br>two<br> <br>three<br></p>")
    assert [text[piece.begin : piece.end] for piece in pieces] == ["One\ntwo", "three"]
    assert text == "One\ntwo\n\nthree"


def test_preformatted_text_keeps_its_lines() -> None:
    """Lines and spaces of a pre element stay."""
    assert words("<pre>one\n  two</pre>") == ["one\n  two"]


def test_paths_lead_back_to_the_elements() -> None:
    """Each block's path is an xpath that finds the element whose text it is."""
    html = """<html><body><div>x</div><div><p>one</p><script>s</script><p>two <i>and</i></p>
    <ul><li>three</li><li>four</li></ul></div></body></html>"""
    tree = lxml.html.document_fromstring(html)
    text, pieces = seen(html)
    assert len(pieces) == 5
    for piece in pieces:
        (element,) = tree.xpath(piece.path)
        assert " ".join(element.text_content().split()) == text[piece.begin : piece.end]


def test_blocks_are_in_order_and_apart() -> None:
    """Blocks follow each other and hold no margins."""
    text, pieces = seen("<h1>A</h1><p> b </p><table><tr><td>c</td><td>d</td></tr></table>")
    assert [text[piece.begin : piece.end] for piece in pieces] == ["A", "b", "c", "d"]
    assert all(one.end < two.begin for one, two in pairwise(pieces))


def test_links_and_bold_are_counted() -> None:
    """How much of a block is link or bold type is known."""
    _, (piece,) = seen('<p>abc <a href="/x">defg</a> <b>hi</b></p>')
    assert (piece.linked, piece.bold) == (4, 2)


def test_deep_nesting_keeps_the_text_and_short_paths() -> None:
    """Elements nested deep are walked without recursion, and their paths are cut."""
    text, pieces = seen("<div>" * 900 + "deep" + "</div>" * 900 + "<p>after</p>")
    assert text == "deep\n\nafter"
    assert pieces[0].path.count("/") == MAX_STEPS


def test_size_counts_elements_and_depth() -> None:
    """The size of a tree tells whether it is safe to go on."""
    assert size(
        lxml.html.document_fromstring("<html><body><p><b>x</b></p><p>y</p></body></html>")
    ) == (
        5,
        4,
    )


def test_stripped_reads_what_no_parser_can() -> None:
    """Without a tree, tags end lines and scripts are left out."""
    assert stripped("<div><script>x<y</script><p>One &amp; two</div><!-- c -->") == "One & two"


def test_tidied_drops_the_attributes_of_a_hostile_tag() -> None:
    """A tag of thousands of attributes loses them; a long but plain one keeps its own."""
    many = "<div " + " ".join(f"a{number}=1" for number in range(5000)) + ">text</div>"
    plain = f'<img src="data:{"x" * 5000}">'
    assert tidied(many) == "<div>text</div>"
    assert tidied(plain) == plain


@pytest.mark.parametrize("html", ["", "   ", "<!-- nothing -->"])
def test_an_empty_page_has_no_tree(html: str) -> None:
    """A page with nothing in it is None, not an error."""
    assert parse(html) is None
