"""What the readers in this folder share. Each function follows a section of docs/formats.md.

Python 3.9 or later, its standard library, and `cryptography` (Debian: python3-cryptography).
Nothing here is the program's own code: it was written from that text alone.
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

Verifier = namedtuple("Verifier", "name public")
RAW = (serialization.Encoding.Raw, serialization.PublicFormat.Raw)


class Refused(Exception):
    """Why something is not taken for what it says it is."""


def hkdf(key, salt, mode, label):
    """ "The files of the vault": 32 bytes under a key, a salt and a label."""
    info = f"panah/v1/{mode}/{label}".encode()
    return HKDF(hashes.SHA256(), length=32, salt=salt, info=info).derive(key)


def mode_of(flags):
    """ "flags: bit 0 training"."""
    if flags > 1:
        raise Refused(f"unknown flags {flags}")
    return "training" if flags else "live"


# Signed notes


def key_id(name, public):
    """ "Signed notes": the four bytes by which a signature line names its key."""
    return hashlib.sha256(name.encode() + b"\n\x01" + public).digest()[:4]


def verifier_text(name, public):
    """ "Signed notes": a public key as it travels."""
    key = base64.b64encode(b"\x01" + public).decode()
    return f"{name}+{key_id(name, public).hex()}+{key}"


def verifier(text):
    """ "Signed notes": reads what `verifier_text` writes, and nothing else."""
    form = r"((?:off|laptop|unit)/[0-9a-f]{32})\+[0-9a-f]{8}\+([A-Za-z0-9+/]{44})"
    found = re.fullmatch(form, text)
    key = base64.b64decode(found[2]) if found else b""
    if not found or verifier_text(found[1], key[1:]) != text:
        raise Refused(f"this is no verifier: {text}")
    return Verifier(found[1], key[1:])


def verifiers(arguments):
    """Verifiers by name, each a text or a file with one a line."""
    texts = []
    for argument in arguments:
        is_text = re.match("(off|laptop|unit)/[0-9a-f]{32}[+]", argument)
        texts += [argument] if is_text else Path(argument).read_text().split()
    return {key.name: key.public for key in map(verifier, texts)}


def signed(public, signature, text):
    """Whether this is an Ed25519 signature over a text."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, text)
    except InvalidSignature:
        return False
    return True


def take_note(note):
    """ "Signed notes": a note as its form, its JSON, its text, and its signatures (name, bytes)."""
    try:
        form, line, empty, *signatures, end = note.decode("utf-8").split("\n")
    except ValueError as error:
        raise Refused("this is no signed note") from error
    if empty or end or not 1 <= len(signatures) <= 16:
        raise Refused("this is no signed note")
    found = [re.fullmatch("— (\\S+) ([A-Za-z0-9+/=]+)", each) for each in signatures]
    if not all(found):
        raise Refused("a signature line has another form")
    found = [(each[1], each[2]) for each in found]
    try:
        content = json.loads(line)
        respelled = spelling(content)
    except (ValueError, RecursionError) as error:
        raise Refused(f"the second line is no JSON of ours: {error}") from error
    if respelled != line:
        raise Refused("the JSON is not in its one spelling")
    return form, content, f"{form}\n{line}\n".encode(), found


def check_signature(text, name, line, keys):
    """ "Signed notes": refuses a line of signature that is not good."""
    if name not in keys:
        raise Refused(f"no key was given for {name}")
    try:
        raw = base64.b64decode(line, validate=True)
    except ValueError:
        raw = b""
    if len(raw) != 68 or base64.b64encode(raw).decode() != line:
        raise Refused(f"the signature of {name} has another form")
    if raw[:4] != key_id(name, keys[name]):
        raise Refused(f"another key of the name {name} signed it")
    if not signed(keys[name], raw[4:], text):
        raise Refused(f"the signature of {name} is wrong: something was changed")


def spelling(value):
    """ "Signed notes": JSON in its one spelling."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return '"' + "".join(map(spelled_character, value)) + '"'
    if isinstance(value, list):
        return "[" + ",".join(map(spelling, value)) + "]"
    if isinstance(value, dict):
        pairs = sorted(value.items())
        return "{" + ",".join(f"{spelling(key)}:{spelling(each)}" for key, each in pairs) + "}"
    raise ValueError(f"a number that is not whole: {value}")


def spelled_character(character):
    """ "Signed notes": the escapes."""
    short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    control = ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0
    return short.get(character) or (f"\\u{ord(character):04x}" if control else character)


# age


def bech32(prefix, content):
    """BIP-173: how age writes its keys. Five bits a character, six of checksum."""
    bits = "".join(f"{byte:08b}" for byte in content)
    bits += "0" * (-len(bits) % 5)
    values = [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    check = 1
    for value in expanded + values + [0] * 6:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(
            (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
        ):
            check ^= generator if top >> bit & 1 else 0
    check ^= 1
    values += [check >> 5 * (5 - at) & 31 for at in range(6)]
    return prefix + "1" + "".join("qpzry9x8gf2tvdw0s3jn54khce6mua7l"[value] for value in values)


def age_open(identity, sealed):
    """What the `age` program finds in an age file."""
    ran = subprocess.run(["age", "-d", "-i", identity], input=sealed, capture_output=True)
    if ran.returncode:
        raise Refused(ran.stderr.decode().strip())
    return ran.stdout


def stop(said):
    """Ends with a word on what is wrong."""
    print(said)
    sys.exit(1)
