"""The pages and the map in a real browser: how they fit, what they fetch, who can read them."""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from show.made import everything_answered, hostile_bank, page
from support import bank_of

from stemwijzer_cli.main import main

pytestmark = pytest.mark.system

ANSWERS = Path(__file__).parents[1] / "answers" / "everyday.yaml"
MADE_UP = Path(__file__).parents[2] / "docs" / "answers.yaml"
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
COMMANDS = {
    "report": ["report", str(MADE_UP)],
    "group": ["report", str(ANSWERS), str(MADE_UP)],
    "compare": ["compare", "vvd", "gl-pvda", "cda", "sp", "d66", "volt"],
    "everybody": ["compare"],
}
WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
WAYS = [(width, scheme) for width in WIDTHS for scheme in SCHEMES]

Driver = Any


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    # Imported here: the tests that need no browser run without selenium.
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("report") / "report.html"
    assert main(["report", str(ANSWERS), "-o", str(file), "--lang", "nl", "--date"]) == 0
    return file


@pytest.fixture(scope="module", params=["report", "group", "compare", "everybody"])
def any_page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each page that the program makes."""
    if request.param == "report":
        report: Path = request.getfixturevalue("report")
        return report
    file = tmp_path_factory.mktemp("page") / f"{request.param}.html"
    assert main([*COMMANDS[request.param], "-o", str(file), "--lang", "nl"]) == 0
    return file


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("map") / "map.svg"
    assert main(["map", str(ANSWERS), "-o", str(file), "--lang", "nl"]) == 0
    return file


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("hostile") / "report.html"
    bank = hostile_bank()
    file.write_text(page(bank, everything_answered(bank)), encoding="utf-8")
    return file


def show(browser: Driver, file: Path, width: int, scheme: str) -> None:
    """Open a file in a window of a width, in light or dark, with nothing in the logs before it."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    emulate(browser, "", scheme)
    browser.get("about:blank")
    for log in ("browser", "performance"):
        browser.get_log(log)
    browser.get(file.as_uri())


def emulate(browser: Driver, media: str, scheme: str) -> None:
    feature = {"name": "prefers-color-scheme", "value": scheme}
    settings = {"media": media, "features": [feature]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", settings)


def open_all(browser: Driver) -> None:
    browser.execute_script("document.querySelectorAll('details').forEach(one => one.open = true)")


def requested(browser: Driver) -> set[str]:
    """Return every address that was asked for since the page was opened."""
    events = (json.loads(entry["message"])["message"] for entry in browser.get_log("performance"))
    return {
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    }


def too_wide(browser: Driver) -> list[str]:
    """Return what stands outside the window, and whatever could be scrolled sideways."""
    found: list[str] = browser.execute_script(
        """
        const width = document.documentElement.clientWidth;
        const wide = [...document.querySelectorAll("body *")].filter(one => {
          const box = one.getBoundingClientRect();
          const scrolls = ["auto", "scroll"].includes(getComputedStyle(one).overflowX);
          return scrolls || box.width > 1 && box.right > width + 0.5;
        });
        const page = document.documentElement.scrollWidth > width ? ["the page"] : [];
        return page.concat(wide.map(one => one.outerHTML.slice(0, 80)));
        """
    )
    return found


def split(browser: Driver) -> list[str]:
    """Return the words of tables, and the numbers with a sign for per cent, on several lines."""
    found: list[str] = browser.execute_script(
        r"""
        const found = [];
        const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const look = (node, pattern) => {
          for (const {0: word, index} of node.data.matchAll(pattern)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
            if (lines.size > 1) found.push(word);
          }
        };
        while (nodes.nextNode()) {
          const node = nodes.currentNode, parent = node.parentElement;
          const head = parent.closest("thead");
          const hidden = head && getComputedStyle(head).position === "absolute";
          if (hidden || parent.closest("svg, a") || !parent.checkVisibility()) continue;
          look(node, /[\d.,–]+\s%/g);
          if (parent.closest("td.number")) look(node, /\S.*\S/g);
          if (parent.closest("table")) look(node, /[\p{L}\p{N}]+/gu);
        }
        return found;
        """
    )
    return found


def keep(browser: Driver, name: str) -> None:
    """Keep a picture of the whole page, where pictures are wanted."""
    folder = os.environ.get("STEMWIJZER_ARTIFACTS")
    if not folder:
        return
    size = browser.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 16_000)}
    shot = browser.execute_cdp_cmd(
        "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip | {"scale": 1}}
    )
    write(folder, f"{name}.png", shot["data"])


def write(folder: str, name: str, data: str) -> None:
    Path(folder).mkdir(parents=True, exist_ok=True)
    (Path(folder) / name).write_bytes(base64.b64decode(data))


@pytest.fixture(scope="module")
def violations(browser: Driver) -> Callable[[], list[str]]:
    """Return what axe-core has against the page that is open."""
    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

    def check() -> list[str]:
        browser.execute_script(axe)
        found = browser.execute_async_script(
            "axe.run({resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
            ".then(arguments[arguments.length - 1])"
        )
        assert found["passes"]
        return [
            f"{one['id']}: {node['html'][:120]}"
            for one in found["violations"]
            for node in one["nodes"]
        ]

    return check


@pytest.mark.parametrize(("width", "scheme"), WAYS)
class TestEveryWindow:
    def test_every_page_fits_and_is_quiet(
        self, browser: Driver, any_page: Path, width: int, scheme: str
    ) -> None:
        show(browser, any_page, width, scheme)
        keep(browser, f"{any_page.stem}-{width}-{scheme}")
        assert too_wide(browser) == []
        open_all(browser)
        assert too_wide(browser) == []
        assert browser.get_log("browser") == []
        assert requested(browser) <= {any_page.as_uri(), "data:,"}

    def test_no_page_has_a_barrier(
        self,
        browser: Driver,
        any_page: Path,
        violations: Callable[[], list[str]],
        width: int,
        scheme: str,
    ) -> None:
        show(browser, any_page, width, scheme)
        open_all(browser)
        assert violations() == []

    def test_a_hostile_bank_breaks_nothing(
        self, browser: Driver, hostile: Path, width: int, scheme: str
    ) -> None:
        show(browser, hostile, width, scheme)
        open_all(browser)
        assert too_wide(browser) == []
        assert browser.get_log("browser") == []
        assert requested(browser) <= {hostile.as_uri(), "data:,"}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("made", COMMANDS)
def test_no_word_of_a_table_and_no_number_is_split(
    browser: Driver, tmp_path: Path, made: str, language: str
) -> None:
    file = tmp_path / "page.html"
    assert main([*COMMANDS[made], "-o", str(file), "--lang", language]) == 0
    for width in (1000, 700, 400, 320):
        show(browser, file, width, "light")
        assert (width, split(browser), too_wide(browser)) == (width, [], [])


@pytest.mark.parametrize("themes", [7, 9, 10, 20])
@pytest.mark.parametrize("width", [*WIDTHS, 660, 900, 1920])
def test_many_themes_fit(browser: Driver, tmp_path: Path, themes: int, width: int) -> None:
    bank = bank_of(3, {"a": ["for"] * themes, "b": ["unknown"] * themes}, themes=[1] * themes)
    file = tmp_path / "report.html"
    file.write_text(page(bank, everything_answered(bank)), encoding="utf-8")
    show(browser, file, width, "light")
    assert too_wide(browser) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_label_of_the_map_meets_another_one(browser: Driver, picture: Path, scheme: str) -> None:
    show(browser, picture, 768, scheme)
    keep(browser, f"map-{scheme}")
    assert browser.get_log("browser") == []
    assert requested(browser) <= {picture.as_uri(), "data:,"}
    texts, shapes = browser.execute_script(
        """
        const boxes = tag => [...document.querySelectorAll(tag)].map(one => {
          const {x, y, width, height} = one.getBBox();
          return [one.textContent, x, y, x + width, y + height];
        });
        return [boxes("text"), boxes("circle")];
        """
    )
    assert len(texts) > 10
    for place, (text, *box) in enumerate(texts):
        assert 0 <= box[0] < box[2] <= 440, text
        for other, *its_box in texts[place + 1 :] + shapes:
            apart = (
                box[2] <= its_box[0]
                or its_box[2] <= box[0]
                # A line of text has some empty room above and below its letters.
                or box[3] - 2 <= its_box[1]
                or its_box[3] - 2 <= box[1]
            )
            assert apart, (text, other)


def test_the_ranking_is_that_of_score(
    browser: Driver, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", str(ANSWERS), "--format", "json"]) == 0
    ranking = json.loads(capsys.readouterr().out)["ranking"]
    show(browser, report, 1280, "light")
    rows = browser.execute_script(
        """
        return [...document.querySelectorAll(".ranking tbody tr")].map(row => ({
          party: row.dataset.party,
          cells: [...row.cells].map(cell => cell.innerText.trim()),
          values: [...row.querySelectorAll("data")].map(one => one.value),
        }));
        """
    )
    assert [row["party"] for row in rows] == [row["party"] for row in ranking]
    for shown, row in zip(rows, ranking, strict=True):
        rank, name, agreement, _, band, known, ranks, first = shown["cells"]
        assert shown["values"] == [
            str(row["agreement"]),
            f"{row['low']}–{row['high']}",
            str(row["first"]),
        ]
        assert int(rank.rstrip("=")) == row["rank"]
        assert name.removesuffix(" *") == row["name"]
        assert abs(int(agreement.removesuffix("\u00a0%")) - row["agreement"]) <= 0.5
        low, high = map(int, band.removesuffix("\u00a0%").split("–"))
        assert abs(low - row["low"]) <= 0.5
        assert abs(high - row["high"]) <= 0.5
        assert known == f"{row['known']}/31"
        assert ranks == f"{row['rank_low']}–{row['rank_high']}"
        assert abs(float(re.sub("[<>%\u00a0]", "", first)) - row["first"]) <= 1


def test_the_evidence_opens_without_a_script(browser: Driver, report: Path) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        show(browser, report, 1280, "light")
        party = browser.find_element("css selector", "#s-opkomstplicht .sides details")
        evidence = party.find_element("css selector", "li")
        assert not evidence.is_displayed()
        party.find_element("css selector", "summary").click()
        assert evidence.is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("scheme", SCHEMES)
def test_prints_on_a4_in_light_without_cut_rows(browser: Driver, report: Path, scheme: str) -> None:
    show(browser, report, 1280, scheme)
    emulate(browser, "print", scheme)
    rules = browser.execute_script(
        """
        const rule = (one, name) => getComputedStyle(document.querySelector(one))[name];
        return {
          ...Object.fromEntries(["tr", "li", ".fact", ".statement", ".sides > div", "figure"]
            .map(one => [one, rule(one, "breakInside")])),
          h3: rule("h3", "breakAfter"),
          thead: rule("thead", "display"), nav: rule("nav", "display"),
          ground: rule("body", "backgroundColor"), map: rule("rect.ground", "fill"),
        };
        """
    )
    assert rules == {
        **dict.fromkeys(["tr", "li", ".fact", ".statement", ".sides > div", "figure"], "avoid"),
        "h3": "avoid",
        "thead": "table-header-group",
        "nav": "none",
        "ground": "rgb(255, 255, 255)",
        "map": "rgb(255, 255, 255)",
    }
    printed = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]
    folder = os.environ.get("STEMWIJZER_ARTIFACTS")
    if folder:
        write(folder, f"report-{scheme}.pdf", printed)
    pdf = base64.b64decode(printed)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(595, 842)}
    assert 8 <= len(re.findall(rb"/Type /Page\b", pdf)) <= 20
