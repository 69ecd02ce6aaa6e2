// What the doors refuse: mistakes of ours, and a database that does not answer. None of them is a refusal to a person.

/** `write` inside `write`: on SQLite it would wait for itself for ever, so neither database gets it. */
export class NestedWrite extends Error {
  override name = "NestedWrite";
  override message = "write() was called inside write(): pass tx down instead";
}

/** `db` inside `write`: it would not see what the write has done so far. */
export class ReadBesideWrite extends Error {
  override name = "ReadBesideWrite";
  override message = "db was read inside write(): read through tx";
}

/** A `tx`, or a query built from it, used after its write had ended. */
export class LeakedTransaction extends Error {
  override name = "LeakedTransaction";
  override message = "tx was used after its write() had ended";
}

/** A statement after a failed one: PostgreSQL ends the transaction there, so SQLite does too. */
export class AbortedTransaction extends Error {
  override name = "AbortedTransaction";
  override message = "an earlier statement of this write() failed; nothing more can be done in it";
}

/** The work of a write took longer than the limit; it was rolled back, so that others can write. */
export class WriteTooLong extends Error {
  override name = "WriteTooLong";
}

/** Another process kept the lock of an embedded database for the whole time of waiting. */
export class DatabaseBusy extends Error {
  override name = "DatabaseBusy";
  override message = "another process keeps the database locked";
}

/** A door was used before it was opened or after it was closed. */
export class DatabaseClosed extends Error {
  override name = "DatabaseClosed";
  override message = "the database is not open";
}
