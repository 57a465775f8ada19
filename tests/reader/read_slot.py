#!/usr/bin/env python3
"""Opens the key file of an officer with the passphrase, where the program is not at hand.

    python3 read_slot.py officers/ID.slot FOLDER [--passphrase-file FILE]

It writes FOLDER/identity, which opens the officer's own records and the bodies of the laptop's log:

    age -d -i FOLDER/identity records/ID.age | python3 read_record.py FOLDER/verifiers

and FOLDER/verifiers, the public keys that records and log are checked by. The identity opens
everything: keep it where the passphrase may be kept, and delete it when it has served.
"""

import argparse
import getpass
import hashlib
import os
import struct
import unicodedata
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from panah_files import RAW, Refused, bech32, hkdf, mode_of, stop, verifier_text

try:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
except ImportError:  # cryptography before 44; Debian: python3-argon2
    Argon2id = None
    import argon2.low_level


def argon2id(passphrase, salt, lanes, memory, passes):
    """ "The key file": 32 bytes from the passphrase."""
    words = unicodedata.normalize("NFC", passphrase.strip()).encode()
    if Argon2id:
        how = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory)
        return how.derive(words)
    kind = argon2.low_level.Type.ID
    return argon2.low_level.hash_secret_raw(words, salt, passes, memory, lanes, 32, kind, 0x13)


def unseal(slot, at, key):
    """ "The key file": a nonce and 48 bytes, to which all that stands before them is bound."""
    nonce, sealed, before = slot[at : at + 12], slot[at + 12 : at + 60], slot[: at + 12]
    return ChaCha20Poly1305(key).decrypt(nonce, sealed, before)


def open_slot(slot, passphrase):
    """ "The key file": mode, officer id, vault key, laptop id, laptop key (none in version 1)."""
    if hashlib.sha256(slot[:-32]).digest() != slot[-32:]:
        raise Refused("the key file is damaged, or this is none")
    if slot[:8] != b"PANSLOT1" or slot[8] not in (1, 2) or slot[10] != 1:
        raise Refused("this is no key file that the text knows")
    mode, (lanes, memory, passes) = mode_of(slot[9]), struct.unpack_from("<BII", slot, 11)
    key = argon2id(passphrase, slot[20:36], lanes, memory, passes)
    try:
        vault = unseal(slot, 52, hkdf(key, b"", mode, "slot-kek"))
        if slot[8] == 1:
            return mode, slot[36:52].hex(), vault, None, None
        laptop = unseal(slot, 128, hkdf(vault, b"", mode, "laptop-wrap"))
    except InvalidTag:
        raise Refused("this is not the passphrase") from None
    return mode, slot[36:52].hex(), vault, slot[112:128].hex(), laptop


def age_identity(secret):
    """An X25519 secret as age writes it, with its recipient before it."""
    public = X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes(*RAW)
    return f"# {bech32('age', public)}\n{bech32('age-secret-key-', secret).upper()}\n"


def public_of(seed):
    """The public key of an Ed25519 seed."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes(*RAW)


def write(path, text):
    """A file that nobody else on this computer can read."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("slot", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--passphrase-file", type=Path, help="its first line is the passphrase")
    given = parser.parse_args()
    try:
        if given.passphrase_file:
            passphrase = given.passphrase_file.read_text("utf-8").split("\n")[0]
        else:
            passphrase = getpass.getpass("Passphrase: ")
        mode, officer, vault, laptop_id, laptop = open_slot(given.slot.read_bytes(), passphrase)
        # "The key file", its last paragraph: what follows from the two keys.
        identity = age_identity(hkdf(vault, b"", mode, "officer-age"))
        keys = [verifier_text(f"off/{officer}", public_of(hkdf(vault, b"", mode, "officer-sign")))]
        if laptop:
            identity += age_identity(hkdf(laptop, b"", mode, "audit-age"))
            public = public_of(hkdf(laptop, b"", mode, "laptop-sign"))
            keys.append(verifier_text(f"laptop/{laptop_id}", public))
        given.folder.mkdir(mode=0o700, exist_ok=True)
        write(given.folder / "identity", identity)
        write(given.folder / "verifiers", "\n".join(keys) + "\n")
    except (Refused, OSError) as refused:
        stop(f"NOT OPENED: {refused}")
    print("\n".join([f"OPENED ({mode})"] + keys))


if __name__ == "__main__":
    main()
