//! What the tests inside the vault share: vaults whose passphrase is cheap to check.

#![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

use tempfile::TempDir;

use super::officers::Cost;
use super::{DataFolder, Mode, Passphrase, Vault};

/// Makes a vault in a folder that vanishes with the test.
pub(super) fn vault(mode: Mode) -> (TempDir, Vault) {
    let home = tempfile::tempdir().unwrap();
    let folder = DataFolder::at(home.path().join("panah"), mode).unwrap();
    let vault = Vault::create_at_cost(&folder, &passphrase(), Cost::LEAST)
        .ok()
        .unwrap();
    (home, vault)
}

pub(super) fn passphrase() -> Passphrase {
    Passphrase::typed("four words that nobody guesses".to_owned()).unwrap()
}
