package dev.leash.wire.kafka;

import dev.leash.wire.codec.UnknownTypeException;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handlers that send a record that cannot be processed to the dead-letter topic, unchanged, with
 * reason and origin in its headers. The partition continues with the next record.
 */
public final class DeadLetters {

    /** Header with the reason, in words. */
    public static final String REASON = "leash_reason";

    /**
     * Header with the code of the reason, explained in {@code docs/codes.md}. Missing in dead
     * letters of older versions.
     */
    public static final String CODE = "leash_code";

    /** Header with the origin: {@code topic-partition@offset}, or the owner of a timer. */
    public static final String ORIGIN = "leash_origin";

    /** Header with the number of retries; missing for none. */
    public static final String RETRIES = "leash_retries";

    /**
     * Header of the marker that a dead letter was retried: its number. The marker is in the
     * dead-letter topic, but is no dead letter.
     */
    public static final String RETRIED = "leash_retried";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final AtomicLong COUNT = new AtomicLong();
    private static final int MAX_REASON_LENGTH = 500;

    private DeadLetters() {}

    /** Number of dead letters written by this process. */
    public static long count() {
        return COUNT.get();
    }

    /** Handler of records whose bytes cannot be decoded. */
    public static final class Undecodable implements DeserializationExceptionHandler {
        @Override
        public DeserializationExceptionHandler.Response handleError(
                ErrorHandlerContext context,
                ConsumerRecord<byte[], byte[]> record,
                Exception exception) {
            return DeserializationExceptionHandler.Response.resume(
                    setAside(
                            context,
                            record.key(),
                            record.value(),
                            exception,
                            isOfUnknownType(exception)
                                    ? DeadLetterCode.UNKNOWN_TYPE
                                    : DeadLetterCode.UNDECODABLE));
        }

        @Override
        public void configure(Map<String, ?> configs) {
            // Nothing to configure: the topic is in the catalogue.
        }
    }

    /** Handler of records on which a processor threw an exception. */
    public static final class Unprocessable implements ProcessingExceptionHandler {
        @Override
        public ProcessingExceptionHandler.Response handleError(
                ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
            LOG.error("A record could not be processed: {}", origin(context), exception);
            if (isOfStore(exception)) {
                return ProcessingExceptionHandler.Response.fail();
            }
            return ProcessingExceptionHandler.Response.resume(
                    setAside(
                            context,
                            context.sourceRawKey(),
                            context.sourceRawValue(),
                            exception,
                            DeadLetterCode.UNPROCESSABLE));
        }

        @Override
        public void configure(Map<String, ?> configs) {
            // Nothing to configure: the topic is in the catalogue.
        }
    }

    /**
     * Handler of results that cannot be written, mostly because they are too large: the input that
     * led to them becomes a dead letter.
     */
    public static final class Unwritable implements ProductionExceptionHandler {

        private final ProductionExceptionHandler usual = new DefaultProductionExceptionHandler();

        /** A record refused by Kafka is lost with its transaction, so continuing is impossible. */
        @Override
        public ProductionExceptionHandler.Response handleError(
                ErrorHandlerContext context,
                ProducerRecord<byte[], byte[]> record,
                Exception exception) {
            return usual.handleError(context, record, exception);
        }

        // The interface uses the raw type.
        @Override
        @SuppressWarnings("rawtypes")
        public ProductionExceptionHandler.Response handleSerializationError(
                ErrorHandlerContext context,
                ProducerRecord record,
                Exception exception,
                SerializationExceptionOrigin origin) {
            LOG.error("A record could not be written: {}", origin(context), exception);
            return ProductionExceptionHandler.Response.resume(
                    setAside(
                            context,
                            context.sourceRawKey(),
                            context.sourceRawValue(),
                            exception,
                            DeadLetterCode.UNWRITABLE));
        }

        @Override
        public void configure(Map<String, ?> configs) {
            // Nothing to configure: the topic is in the catalogue.
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> setAside(
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Exception exception,
            DeadLetterCode code) {
        COUNT.incrementAndGet();
        String reason = reason(exception);
        LOG.warn("Set aside in {}: {} ({})", Topics.DEAD_LETTERS, origin(context), reason);
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topics.DEAD_LETTERS, null, key, value, context.headers());
        letter.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        letter.headers().add(CODE, code.code().getBytes(StandardCharsets.UTF_8));
        letter.headers().add(ORIGIN, origin(context).getBytes(StandardCharsets.UTF_8));
        return List.of(letter);
    }

    /** Origin of a record. A timer has none; only its owner is known. */
    private static String origin(ErrorHandlerContext context) {
        boolean timer = context.topic() == null || context.topic().isEmpty();
        return timer
                ? "a timer of " + context.processorNodeId()
                : "%s-%d@%d".formatted(context.topic(), context.partition(), context.offset());
    }

    private static boolean isOfUnknownType(Exception exception) {
        return cause(exception) instanceof UnknownTypeException;
    }

    private static boolean isOfStore(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProcessorStateException
                    || cause instanceof InvalidStateStoreException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable cause(Exception exception) {
        Throwable cause = exception;
        while (cause.getCause() != null
                && cause.getClass().getPackageName().startsWith("org.apache.kafka")) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String reason(Exception exception) {
        Throwable cause = cause(exception);
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.length() <= MAX_REASON_LENGTH
                ? message
                : message.substring(0, MAX_REASON_LENGTH);
    }
}
