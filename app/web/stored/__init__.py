"""What is the same for everybody and kept ready compressed: pages and static files."""
