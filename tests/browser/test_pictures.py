"""Pictures in a real page: in their own typeface, never wider than the page, and known to a screen reader."""

from __future__ import annotations

import pytest

from tests.browser.harness import Desk

pytestmark = pytest.mark.heavy

LOOK = """() => [...document.querySelectorAll('.jp-RenderedSVG')].map(node => {
  const drawing = node.querySelector('div')?.shadowRoot?.querySelector('svg');
  return {
    fits: drawing.getBoundingClientRect().width <= node.clientWidth + 1,
    scrolls: node.scrollWidth > node.clientWidth + 1,
    role: drawing.getAttribute('role'), title: drawing.querySelector('title')?.textContent ?? '',
    told: drawing.querySelector('desc')?.textContent ?? '',
  };
})"""


def test_pictures_fit_a_small_laptop_and_are_told(desk: Desk) -> None:
    """At 1366 pixels with the file list open nothing is cut off, and each drawing has its name and its story."""
    desk.page.set_viewport_size({"width": 1366, "height": 768})
    desk.open("ws.example.journey.curve()", "ws.example.organisation.show()", work="plaatjes")
    desk.page.locator(".jp-RenderedSVG").nth(1).wait_for()
    seen = desk.page.evaluate(LOOK)
    desk.page.set_viewport_size({"width": 1360, "height": 1200})
    assert [(one["fits"], one["scrolls"], one["role"]) for one in seen] == [(True, False, "img")] * 2
    assert seen[0]["title"].startswith("Emotiecurve") and "Laagste punt" in seen[0]["told"]


def test_the_typeface_of_the_pictures_is_used(desk: Desk) -> None:
    """Letters of a picture are drawn with the face that was measured when it was laid out."""
    desk.open("ws.example.journey.curve()", work="letters")
    desk.page.locator(".jp-RenderedSVG").first.wait_for()
    desk.page.wait_for_function(
        "() => [...document.fonts].some(one => one.family.includes('Source Sans 3') && one.status === 'loaded')"
    )


def test_a_picture_from_elsewhere_stays_an_image(desk: Desk) -> None:
    """What was not made on this machine is shown, but nothing in it can become part of the page."""
    desk.open("1", work="vreemd")
    shown = desk.page.evaluate("""async () => {
        const panel = window.jupyterapp.shell.currentWidget;
        const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>';
        const renderer = panel.content.rendermime.createRenderer('image/svg+xml');
        await renderer.renderModel({ data: { 'image/svg+xml': svg }, metadata: {}, trusted: false });
        return [renderer.node.querySelectorAll('img').length, renderer.node.querySelectorAll('div').length];
    }""")
    assert shown == [1, 0]
