#!/usr/bin/env python3
"""Says whether an opened record is authentic, and prints it.

    age -d -i IDENTITY RECORD.age | python3 read_record.py KEY... [--recipient age1...]...

Each KEY is the verifier of an officer (off/...) or a laptop (laptop/...), or a file with one a line.
Where keys come from decides what the answer is worth: from the unit, from the paper that was signed
when the laptop was handed out, or from the officer's own key file (read_slot.py); never from whoever
brought the record. Exit code 0: authentic; 1: anything else.
"""

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path

from panah_files import Refused, check_signature, stop, take_note, verifiers

KEYS = {
    "panah-record/v2": "body draft id kind laptop mode officer pad prev_head recips retain".split(),
    "panah-record/v1": "body draft id kind mode officer pad prev_head recips".split(),
}
ID, DIGEST = "[0-9a-f]{32}", "[0-9a-f]{64}"
FORMS = {
    "draft": ID,
    "id": ID,
    "kind": "record|amendment",
    "laptop": ID,
    "mode": "live|training",
    "officer": ID,
    "pad": "[.]*",
    "prev_head": DIGEST,
    "recips": DIGEST,
    "retain": "[0-9]{4}-[0-9]{2}-[0-9]{2}",
}


def check_form(form, record):
    """ "A record": every key, and what each may hold."""
    if form not in KEYS:
        raise Refused(f"this is no record, but: {form[:40]}")
    if not isinstance(record, dict) or sorted(record) != KEYS[form]:
        raise Refused("a key is missing or unknown")
    may_be_null = ["draft", "retain"] if "laptop" in record else ["draft"]
    if "laptop" not in record and record.pop("prev_head") is not None:
        raise Refused("`prev_head` is not null")
    for key in FORMS.keys() & record.keys():
        value = record[key]
        if value is None and key in may_be_null:
            continue
        if not isinstance(value, str) or not re.fullmatch(FORMS[key], value):
            raise Refused(f"`{key}` is not what it has to be")


def check_signatures(record, text, signatures, keys):
    """ "A record": the laptop and the officer, in version 1 the officer alone; others do not count."""
    for who, prefix in (("laptop", "laptop/"), ("officer", "off/")):
        if who not in record:
            continue
        name = prefix + record[who]
        lines = [line for signer, line in signatures if signer == name]
        if not lines:
            raise Refused(f"{name} did not sign it")
        for line in lines:
            check_signature(text, name, line, keys)


def recips(recipients):
    """ "A record": the digest over whom it was sealed to."""
    return hashlib.sha256("".join(f"{each}\n" for each in sorted(recipients)).encode()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("key", nargs="+", help="a verifier, or a file with one a line")
    parser.add_argument("--note", type=Path, help="the opened record, in place of standard input")
    parser.add_argument("--recipient", action="append", help="age1...: whom it was sealed to (all)")
    given = parser.parse_args()
    note = given.note.read_bytes() if given.note else sys.stdin.buffer.read()
    try:
        form, record, text, signatures = take_note(note)
        check_form(form, record)
        check_signatures(record, text, signatures, verifiers(given.key))
    except (Refused, OSError) as refused:
        stop(f"NOT AUTHENTIC: {refused}")
    sealed_to_these = given.recipient is None or recips(given.recipient) == record["recips"]
    print("AUTHENTIC" if sealed_to_these else "FORWARDED: it was sealed to others than these")
    for what in ("id", "officer", "laptop"):
        print(f"{what}: {record.get(what, 'none: written before laptops signed')}")
    del record["pad"]
    print(json.dumps(record, indent=2, ensure_ascii=False))
    sys.exit(0 if sealed_to_these else 1)


if __name__ == "__main__":
    main()
