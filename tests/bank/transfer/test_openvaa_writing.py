"""The file of collections that OpenVAA gets: every key of it, written out."""

from __future__ import annotations

from pathlib import PurePath

import msgspec

from stemwijzer_cli.bank.transfer.openvaa_writing import write
from stemwijzer_cli.model import UNKNOWN, Bank, Party, Position, Statement, Theme

BANK = Bank(
    id="dorp",
    version="1",
    title={"nl": "Dorp €"},
    date="2026-03-18",
    scale=2,
    themes=(
        Theme(
            "straat",
            (
                Statement("pad", {"nl": "Een pad."}, {"nl": "Pad"}, {"nl": "Om te lopen."}),
                Statement("weg", {"nl": "Een weg.", "en": "A road."}),
            ),
            {"nl": "Straat"},
            {"nl": "Over de straat."},
        ),
        Theme("school", (Statement("fruit", {"nl": "Fruit."}),), {"nl": "School"}),
    ),
    axes=(),
    sources=(),
    source_groups={},
    facts=(),
    parties=(
        Party(
            "aarde",
            "Aarde",
            "Partij van de Aarde",
            {
                "pad": Position("for", summary={"nl": "Loopt graag."}),
                "weg": Position("against"),
                "fruit": Position("unclear"),
            },
        ),
    ),
)

WRITTEN = """\
{
  "elections": [
    {
      "externalId": "dorp",
      "name": {
        "nl": "Dorp €"
      },
      "electionStartDate": "2026-03-18",
      "electionDate": "2026-03-18"
    }
  ],
  "questionTypes": [
    {
      "externalId": "scale",
      "name": "scale",
      "settings": {
        "type": "singleChoiceOrdinal",
        "choices": [
          {
            "id": "0",
            "normalizableValue": 0,
            "label": {
              "nl": "oneens",
              "en": "disagree"
            }
          },
          {
            "id": "1",
            "normalizableValue": 1,
            "label": {
              "nl": "eens",
              "en": "agree"
            }
          }
        ]
      }
    }
  ],
  "questionCategories": [
    {
      "externalId": "straat",
      "type": "opinion",
      "order": 0,
      "name": {
        "nl": "Straat"
      },
      "info": {
        "nl": "Over de straat."
      }
    },
    {
      "externalId": "school",
      "type": "opinion",
      "order": 1,
      "name": {
        "nl": "School"
      }
    }
  ],
  "questions": [
    {
      "externalId": "pad",
      "questionType": {
        "externalId": "scale"
      },
      "category": {
        "externalId": "straat"
      },
      "order": 0,
      "text": {
        "nl": "Een pad."
      },
      "shortName": {
        "nl": "Pad"
      },
      "info": {
        "nl": "Om te lopen."
      }
    },
    {
      "externalId": "weg",
      "questionType": {
        "externalId": "scale"
      },
      "category": {
        "externalId": "straat"
      },
      "order": 1,
      "text": {
        "nl": "Een weg.",
        "en": "A road."
      }
    },
    {
      "externalId": "fruit",
      "questionType": {
        "externalId": "scale"
      },
      "category": {
        "externalId": "school"
      },
      "order": 0,
      "text": {
        "nl": "Fruit."
      }
    }
  ],
  "parties": [
    {
      "externalId": "aarde",
      "name": {
        "nl": "Partij van de Aarde",
        "en": "Partij van de Aarde"
      },
      "shortName": {
        "nl": "Aarde",
        "en": "Aarde"
      },
      "answersByExternalId": {
        "pad": {
          "value": "1",
          "info": {
            "nl": "Loopt graag."
          }
        },
        "weg": {
          "value": "0"
        }
      }
    }
  ]
}
"""


def test_a_bank_becomes_this_file() -> None:
    content, log = write(BANK, PurePath("x.json"), "nl")

    assert isinstance(content, bytes)
    assert content.decode() == WRITTEN
    assert log.dropped == {"transfer.lost.unclear": ["fruit/aarde"]}


def test_a_bank_without_a_real_date_loses_its_election_and_says_so() -> None:
    bank = msgspec.structs.replace(BANK, date="voorjaar 2026")
    election = WRITTEN[WRITTEN.index("[\n    {") : WRITTEN.index(',\n  "questionTypes')]

    content, log = write(bank, PurePath("x.json"), "nl")

    assert isinstance(content, bytes)
    assert content.decode() == WRITTEN.replace(election, "[]")
    assert log.dropped == {
        "transfer.lost.unclear": ["fruit/aarde"],
        "transfer.lost.date": ["voorjaar 2026"],
    }


def test_what_there_is_no_place_for_is_told_by_kind() -> None:
    pad, weg = BANK.themes[0].statements
    statements = (msgspec.structs.replace(pad, tags=("lopen",), since="2"), weg)
    theme = msgspec.structs.replace(BANK.themes[0], statements=statements)
    cells = {
        "pad": Position("for", "against", "tekst", {"krant": None}, remark={"nl": "Andersom."}),
        "weg": UNKNOWN,
        "fruit": UNKNOWN,
    }
    party = msgspec.structs.replace(
        BANK.parties[0], positions=cells, website="https://aarde.example", aliases=("PvdA",), list=3
    )
    bank = msgspec.structs.replace(BANK, themes=(theme, BANK.themes[1]), parties=(party,))

    _, log = write(bank, PurePath("x.json"), "nl")

    assert log.dropped == {
        "transfer.lost.tags": ["pad"],
        "transfer.lost.since": ["pad"],
        "transfer.lost.aliases": ["aarde"],
        "transfer.lost.list": ["aarde"],
        "transfer.lost.website": ["aarde"],
        "transfer.lost.row-stance": ["pad/aarde"],
        "transfer.lost.evidence": ["pad/aarde"],
        "transfer.lost.cited": ["pad/aarde"],
        "transfer.lost.remark": ["pad/aarde"],
    }
