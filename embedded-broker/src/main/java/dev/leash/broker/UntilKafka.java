package dev.leash.broker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a workaround for a defect of Kafka, to be removed with that version of Kafka; then the
 * build fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@interface UntilKafka {

    /** The version, such as {@code 4.4}. */
    String value();
}
