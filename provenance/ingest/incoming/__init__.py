"""What each type of record does when it comes in: find its row or write one, through actions."""
