package dev.leash.wire.kafka;

import dev.leash.model.code.Code;

/** Codes of why a record became a dead letter; {@code docs/codes.md} explains each. */
enum DeadLetterCode implements Code {
    UNDECODABLE,
    UNKNOWN_TYPE,
    UNPROCESSABLE,
    UNWRITABLE
}
