"""Pages that leave the server: opened without a network, saved on a phone, exported as files."""
