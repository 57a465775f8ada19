#!/usr/bin/env python3
"""Says whether an audit log is as it was written, and prints it.

    python3 read_log.py laptop/audit.log [KEY...] [--identity FILE]

Each KEY is a verifier of the laptop or of an officer, or a file with one a line. Without that of the
laptop the log is judged by the key that it names itself. With --identity (read_slot.py writes it) the
`age` program opens each entry and what was done is printed. Exit code 0: intact; 1: anything else.
"""

import argparse
import hashlib
import struct
from collections import namedtuple
from pathlib import Path

from panah_files import Refused, age_open, mode_of, signed, stop, verifiers

Entry = namedtuple("Entry", "kind seq officer body prev h laptop_signature officer_signature")
BEHIND = 32 + 32 + 64 + 64 + 4
LONGEST = 65_536
AGE = b"age-encryption.org/v1\n"


def take_header(log):
    """ "The audit log", header: laptop id, its public key, mode."""
    magic, version, flags, laptop, public, _, zero = struct.unpack_from("<8sHH16s32s32s4s", log)
    if magic != b"PANLOG\x00\x01" or version != 1 or any(zero):
        raise Refused("this is no audit log that this text knows")
    return laptop.hex(), public, mode_of(flags)


def take_entry(log, at):
    """ "The audit log", entry: a whole entry and where it ends; None where none stands here."""
    if len(log) < at + 29:
        return None
    n, kind, seq, officer = struct.unpack_from("<IBQ16s", log, at)
    end = at + 29 + n + BEHIND
    if not 1 <= n <= LONGEST or len(log) < end:
        return None
    *behind, length = struct.unpack_from("<32s32s64s64sI", log, end - BEHIND)
    if length != end - at:
        return None
    return Entry(kind, seq, officer, log[at + 29 : end - BEHIND], *behind), end


def check_rest(rest, number, prev):
    """ "The audit log": refuses what a power cut cannot have left behind the last whole entry."""
    part = rest.rstrip(b"\0")
    n = int.from_bytes(part[:4], "little") if len(part) > 4 else 1
    body, behind = part[29 : 29 + n], part[29 + n :]
    torn = (
        number > 0
        and len(rest) <= (29 + n + BEHIND if len(part) > 4 else 4096)
        and 1 <= n <= LONGEST
        and part[4:5] in (b"", b"\1", b"\2")
        and struct.pack("<Q", number).startswith(part[5:13])
        and body[: len(AGE)] == AGE[: len(body)]
        and AGE not in part[30:]
        and behind[:32] == prev[: len(behind)]
        and len(behind) < BEHIND
        and struct.pack("<I", 29 + n + BEHIND).startswith(behind[BEHIND - 4 :])
        and struct.pack("<I", len(rest)) != rest[-4:]
    )
    if torn and len(behind) > 32:
        h = entry_hash(part[4], number, part[13:29], body, prev)
        torn = behind[32:64] == h[: len(behind) - 32]
    if rest and not torn:
        raise Refused("these bytes are no entry")
    if number == 0:
        raise Refused("there is no entry at all")


def entry_hash(kind, seq, officer, body, prev):
    """ "The audit log", entry: h."""
    content = hashlib.sha256(bytes([kind]) + officer + body).digest()
    head = b"panah-audit/v1\x00" + struct.pack("<Q", seq)
    return hashlib.sha256(head + prev + content).digest()


def check(entry, number, prev, laptop, keys):
    """ "The audit log": one entry, by the one before it and by its signatures."""
    if entry.seq != number or entry.prev != prev:
        raise Refused("it does not follow the entry before it")
    if entry_hash(entry.kind, entry.seq, entry.officer, entry.body, prev) != entry.h:
        raise Refused("it was changed")
    if entry.kind == 2:
        if any(entry.officer + entry.laptop_signature + entry.officer_signature):
            raise Refused("it is unsigned and yet names somebody")
        return
    if entry.kind != 1:
        raise Refused(f"its kind is {entry.kind}")
    head = f"panah-audit/v1\n{laptop}\n{entry.seq}\n{entry.h.hex()}\n".encode()
    if not signed(keys[f"laptop/{laptop}"], entry.laptop_signature, head):
        raise Refused("the laptop's signature is wrong")
    officer = keys.get(f"off/{entry.officer.hex()}")
    if officer and not signed(officer, entry.officer_signature, head):
        raise Refused("the officer's signature is wrong")


def deed(identity, body):
    """ "The audit log": what a body says, where there is an identity that opens it."""
    try:
        return age_open(identity, body).decode().rstrip() if identity else ""
    except Refused as refused:
        return f"(not opened: {refused})"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("log", type=Path)
    parser.add_argument("key", nargs="*", help="a verifier, or a file with one a line")
    parser.add_argument("--identity", help="an age identity file that opens the entries")
    given = parser.parse_args()
    log = given.log.read_bytes()
    try:
        keys = verifiers(given.key)
        laptop, public, mode = take_header(log)
        if keys.setdefault(f"laptop/{laptop}", public) != public:
            raise Refused("its key is not the laptop's")
        if any(name.startswith("laptop/") and name != f"laptop/{laptop}" for name in keys):
            raise Refused("it is another laptop's log")
    except (Refused, OSError, struct.error) as refused:
        stop(f"NOT JUDGED: {refused}")
    print(f"laptop {laptop} ({mode})")
    at, number, prev = 96, 0, hashlib.sha256(log[:96]).digest()
    try:
        while found := take_entry(log, at):
            entry, at = found
            check(entry, number, prev, laptop, keys)
            number, prev = number + 1, entry.h
            who = entry.officer.hex() if entry.kind == 1 else "unsigned"
            print(f"{number} seq {entry.seq} {who} {deed(given.identity, entry.body)}".rstrip())
        check_rest(log[at:], number, prev)
    except Refused as refused:
        stop(f"BROKEN at {number + 1}: {refused}")
    if at < len(log):
        print(f"behind it {len(log) - at} bytes of an entry that a power cut left")
    print(f"INTACT up to {number} (for the paper book: {number} {prev.hex()[:8]})")


if __name__ == "__main__":
    main()
