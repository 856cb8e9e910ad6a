"""A folder of tables, written out by hand: in, out, and wrong in one place at a time."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from complaints import complaints_of

from stemwijzer_cli.bank.transfer.choices import Choices
from stemwijzer_cli.bank.transfer.log import Imported
from stemwijzer_cli.bank.transfer.tables import read, write

BANK = """\
key,value
id,dorp
version,1
title.nl,Dorp
date,2026
scale,3
themes[1].id,straat
themes[1].title.nl,Straat
themes[2].id,school
themes[2].title.nl,School
axes[1].id,groen
axes[1].title.nl,Groen
axes[1].negative.nl,grijs
axes[1].positive.nl,groen
axes[2].id,regels
axes[2].title.nl,Regels
axes[2].negative.nl,los
axes[2].positive.nl,vast
bases[1].id,tekst
bases[1].label.nl,tekst
bases[1].sentence.nl,Het staat er.
"""
STATEMENTS = """\
id,theme,text.nl
pad,straat,Een pad.
weg,straat,Een weg.
fruit,school,Fruit.
"""
PARTIES = """\
id,name,full_name,website
aarde,Aarde,Partij van de Aarde,https://aarde.example
brug,Brug,De Brug,
"""
POSITIONS = """\
statement,party,stance,row_stance,basis,summary.nl,source,locator
pad,aarde,for,,tekst,Graag.,krant,p. 1
weg,aarde,against,for,tekst,,krant,
fruit,aarde,unknown,,,,,
pad,brug,neutral,,tekst,,krant,
weg,brug,unknown,,,,,
fruit,brug,unclear,,tekst,,krant,
"""
SOURCES = """\
id,title,publisher,date,status
krant,De krant,Uitgever,2025,final
"""
FACTS = """\
id,kind,label.nl,sources.krant,value.aarde,value.brug,note_on.brug.nl
zetels,number,Zetels,tabel 2,12,7.5,Samen.
wegen,tick,Wegen,',for,,
"""
TABLES = {
    "bank": BANK,
    "statements": STATEMENTS,
    "parties": PARTIES,
    "sources": SOURCES,
    "facts": FACTS,
    "positions": POSITIONS,
}


def reading(**tables: str) -> Imported:
    """Return what a folder holds in which some tables are others."""
    texts = {**TABLES, **tables}
    return read({f"dorp/{name}.csv": text.encode() for name, text in texts.items()}, Choices())


def test_a_folder_becomes_a_bank_and_the_same_folder_again() -> None:
    bank, log = reading()

    assert [theme.id for theme in bank.themes] == ["straat", "school"]
    assert bank.party("aarde").positions["pad"].sources == {"krant": "p. 1"}
    assert bank.party("brug").facts["zetels"].value == 7.5
    exported = write(bank, PurePath("dorp"), "nl")
    assert isinstance(exported.content, dict)
    assert {name: raw.decode() for name, raw in exported.content.items()} == {
        f"{name}.csv": text for name, text in TABLES.items()
    }
    assert (exported.log.dropped, log.dropped, log.filled, log.renamed) == ({}, {}, {}, [])
    stances = {"for": 1, "neutral": 1, "against": 1, "unclear": 1, "unknown": 2}
    comma = {"encoding": "UTF-8", "delimiter": "comma"}
    assert log.read == [
        *(("transfer.file", {"file": f"dorp/{name}.csv", **comma}) for name in TABLES),
        ("transfer.counts", {"statements": 3, "parties": 2}),
        ("transfer.positions", {"number": 6, "stances": stances}),
    ]


def test_themes_have_the_order_of_the_bank() -> None:
    header, pad, weg, fruit = STATEMENTS.splitlines(keepends=True)

    bank = reading(statements=header + fruit + pad + weg).bank

    assert [(one.id, [item.id for item in one.statements]) for one in bank.themes] == [
        ("straat", ["pad", "weg"]),
        ("school", ["fruit"]),
    ]


def test_other_files_and_columns_are_passed_over_wherever_they_stand() -> None:
    positions = POSITIONS.replace("source,loc", "kleur,source,loc").replace(",krant,", ",,krant,")
    content = {"dorp/extra.csv": b"a,b\n", "dorp/lees.txt": b"x"}
    texts = {**TABLES, "positions": positions.replace(",,,,,\n", ",,,,,,\n")}
    content |= {f"dorp/{name}.csv": text.encode() for name, text in texts.items()}

    bank, log = read(content, Choices())

    assert bank == reading().bank
    assert log.dropped == {
        "transfer.dropped.file": ["dorp/extra.csv", "dorp/lees.txt"],
        "transfer.dropped.column": ["kleur"],
    }


def test_a_text_that_does_not_say_its_language_is_in_that_of_the_import() -> None:
    bank = reading(positions=POSITIONS.replace("summary.nl", "toelichting")).bank

    assert bank.party("aarde").positions["pad"].summary == {"nl": "Graag."}


def test_one_table_is_read_as_it_stands() -> None:
    bank, _ = read({"dorp/pos.csv": b"these,A\npad,ja\n"}, Choices(language="de"))

    assert [one.title for one in bank.sources] == ["pos.csv"]
    assert bank.statements[0].text == {"de": "pad"}


def test_two_tables_need_one_about_the_bank() -> None:
    content = {"dorp/a.csv": b"these,A\npad,ja\n", "dorp/b.csv": b"these,A\npad,ja\n"}

    assert complaints_of(lambda: read(content, Choices())) == [
        "dorp/a.csv: there are several tables here and no bank.csv; give one table, or a folder "
        "with bank.csv, statements.csv, parties.csv, positions.csv, sources.csv, facts.csv"
    ]


def conflict(name: str) -> str:
    return (
        f"'{name}' is no name that goes with the others; write text.nl, or for[1].nl in a list, "
        "and give one value"
    )


TWICE = "occurs twice; give each a name of its own"
ID = "use lower-case letters, digits and dashes"


@pytest.mark.parametrize(
    ("table", "old", "new", "messages"),
    [
        ("bank", "key,value", "sleutel,value", ["bank.csv:1: there is no column 'key'; add it"]),
        ("bank", "key,value", "key,waarde", ["bank.csv:1: there is no column 'value'; add it"]),
        ("bank", "scale,3", "date,2027", [f"bank.csv:6: 'date' {TWICE}",
                                          "bank.csv:1: 'scale' is missing; add it"]),
        ("bank", "date,2026", "title,Dorp", [f"bank.csv:1: {conflict('title')}"]),
        ("bank", "date,2026", "date.,2026", [f"bank.csv:5: {conflict('date.')}",
                                            f"bank.csv:1: {conflict('date.')}"]),
        ("bank", "axes[2].positive.nl,vast\n", "", ["bank.csv:15: 'positive' is missing; add it"]),
        ("bank", "axes[2].id,regels", "axes[2].id,groen", [f"bank.csv:15: 'groen' {TWICE}"]),
        ("bank", "scale,3", "scale,drie", ["bank.csv:6: 'scale' is 'drie'; allowed: 2, 3, 4, 5"]),
        ("sources", "date,status", "date,title",
         ["sources.csv:1: column 'title' occurs twice; keep one",
          "sources.csv:1: there is no column 'status'; add it",
          "sources.csv:2: 'status' is missing; add it"]),
        ("statements", "Een weg.", "", ["statements.csv:3: 'text' is missing; add it"]),
        ("statements", "weg,straat,", "weg,,", [f"statements.csv:3: 'theme' is ''; {ID}"]),
        ("statements", "weg,straat,", "weg,De straat,",
         [f"statements.csv:3: 'theme' is 'De straat'; {ID}"]),
        ("statements", "fruit,school,Fruit.\n", "fruit,school,Fruit.\npad,school,Een laan.\n",
         [f"statements.csv:5: 'pad' {TWICE}"]),
        ("statements", "fruit,school,Fruit.\n", "fruit,school,Fruit.\nmelk,winkel,Melk.\n",
         ["statements.csv:5: theme 'winkel' is not in bank.yaml; name it there"]),
        ("parties", "brug,Brug,De Brug,\n", "brug,Brug,De Brug,\n,Water,Water,\n",
         [f"parties.csv:4: 'id' is ''; {ID}"]),
        ("parties", "brug,Brug,De Brug,", "brug,Brug,De Brug,x", [
            "parties.csv:3: 'x' is no address; start with https:// or http:// and leave out "
            "spaces"]),
        ("parties", "brug,Brug,De Brug,\n", "brug,Brug,De Brug,\nbrug,Bruggen,Bruggen,\n",
         [f"parties.csv:4: 'brug' {TWICE}"]),
        ("parties", "brug,Brug,De Brug,\n", "brug,,De Brug,\nwater,Water,,\n",
         ["parties.csv:3: 'name' is missing; add it",
          "parties.csv:4: 'full_name' is missing; add it"]),
        ("positions", "pad,brug,", "pad,aarde,",
         ["positions.csv:5: 'pad' and 'aarde' have a row already, and this one adds no other "
          "source or says otherwise; keep one"]),
        ("positions", "weg,brug,unknown", "weg,mars,unknown",
         ["positions.csv:6: party 'mars' is not in parties.csv; add it there or correct it"]),
        ("positions", "statement,party,stance,", "stelling,kandidaat,kleur,",
         ["positions.csv:1: there is no column 'party'; add it",
          "positions.csv:1: there is no column 'stance'; add it"]),
        ("positions", "pad,aarde,for,,", "pad,aarde,for,ooit,",
         ["positions.csv:2: 'ooit' is no answer that is known (times: 1); correct it, or say "
          "--missing 'ooit' when it means that nothing is known"]),
        ("sources", "2025,final\n", "2025,final\nkrant,De krant,Uitgever,2026,final\n",
         [f"sources.csv:3: 'krant' {TWICE}"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_row(
    table: str, old: str, new: str, messages: list[str]
) -> None:
    assert TABLES[table].count(old) == 1
    changed = {table: TABLES[table].replace(old, new)}

    assert complaints_of(lambda: reading(**changed)) == [f"dorp/{one}" for one in messages]


NO_PARTY = "party 'mars' is not in parties.csv; add it there or correct it"


@pytest.mark.parametrize(
    ("facts", "messages"),
    [
        ("id,kind,label.nl\nzetels,vlag,Z\nwegen,tick,W\nbomen,boom,B\n",
         [f"facts.csv:{line}: 'kind' is '{kind}'; allowed: number, stance, threat, tick"
          for line, kind in ((2, "vlag"), (4, "boom"))]),
        ("id,kind,label.nl,value.aarde\nzetels,number,Z,3\nwegen,tick,W,against\n",
         ["facts.csv:3: 'against' does not fit this fact; allowed: for, unclear"]),
        ("id,kind,label.nl,note_on.aarde.nl\nzetels,number,Z,Samen.\n",
         ["facts.csv:2: 'value' is missing; add it"]),
        ("id,kind,label.nl,value.mars\nzetels,number,Z,\nwegen,tick,W,for\nb,tick,B,for\n",
         [f"facts.csv:3: {NO_PARTY}"]),
        ("id,kind,label.nl,sources.krant,sources.brief\nzetels,tick,Z,p. 1,\nwegen,tick,W,,p\n",
         ["facts.csv:3: source 'brief' is not in bank.yaml; add it there or correct it"]),
        ("id,kind,label.nl,value,note_on[1]\nzetels,number,Z,3,Samen.\n",
         [f"facts.csv:2: {conflict('value')}", f"facts.csv:2: {conflict('note_on')}"]),
        ("id,kind,label,label.nl\nzetels,number,Z,Z\n", [f"facts.csv:2: {conflict('label.nl')}"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_facts_is_told_at_its_row(facts: str, messages: list[str]) -> None:
    assert complaints_of(lambda: reading(facts=facts)) == [f"dorp/{one}" for one in messages]


def test_what_is_wrong_in_two_tables_is_told_of_both() -> None:
    encoding = "this is no CSV in UTF-8 or Windows-1252; save it as CSV in UTF-8"

    assert complaints_of(lambda: reading(sources="id\0", facts="id\nzetels\0")) == [
        *(f"dorp/sources.csv:1: {encoding}", f"dorp/facts.csv:1: {encoding}")
    ]
