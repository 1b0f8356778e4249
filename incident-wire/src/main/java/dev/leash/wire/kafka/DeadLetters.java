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
 * What becomes of a record that cannot be processed: it goes to the dead-letter topic as it came,
 * with the reason and where it was in its headers, and the partition goes on.
 */
public final class DeadLetters {

    /** The header that says why, in words. */
    public static final String REASON = "leash_reason";

    /**
     * The header that says why, for programs: one of the codes in {@code docs/codes.md}. It is
     * missing in dead letters written before it was said.
     */
    public static final String CODE = "leash_code";

    /** The header that says from where: {@code topic-partition@offset}, or whose timer. */
    public static final String ORIGIN = "leash_origin";

    /** The header that says how often a record was tried again; missing when it was not. */
    public static final String RETRIES = "leash_retries";

    /**
     * The header of the word that a dead letter was tried again: its number. The word stands among
     * the dead letters and is none.
     */
    public static final String RETRIED = "leash_retried";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final AtomicLong COUNT = new AtomicLong();
    private static final int MAX_REASON_LENGTH = 500;

    private DeadLetters() {}

    /** How many records this process has set aside since it began. */
    public static long count() {
        return COUNT.get();
    }

    /** For records whose bytes are not what they should be. */
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
            // There is nothing to configure: the catalogue knows the topic.
        }
    }

    /**
     * For records that a processor threw on. What a store throws is not about the record: its
     * transaction is aborted, so that nothing of it is half written, and it is processed again.
     */
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
            // There is nothing to configure: the catalogue knows the topic.
        }
    }

    /**
     * For records that a processor wants to write and that cannot be, above all because they are
     * too large: what led to them is set aside.
     */
    public static final class Unwritable implements ProductionExceptionHandler {

        private final ProductionExceptionHandler usual = new DefaultProductionExceptionHandler();

        /** What Kafka refuses is lost with its transaction, so there is nothing to go on with. */
        @Override
        public ProductionExceptionHandler.Response handleError(
                ErrorHandlerContext context,
                ProducerRecord<byte[], byte[]> record,
                Exception exception) {
            return usual.handleError(context, record, exception);
        }

        // The interface names the record without its types.
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
            // There is nothing to configure: the catalogue knows the topic.
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

    /** A timer has no record: all there is to say is whose it was. */
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
