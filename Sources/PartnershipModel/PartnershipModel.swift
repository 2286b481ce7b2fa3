/// The vocabulary of partnerships between cities; depends on nothing.
