package dev.leash.broker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A way round a fault of Kafka, to be taken out once Kafka is that version: the build fails then.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@interface UntilKafka {

    /** The version, such as {@code 4.4}. */
    String value();
}
