package dev.leash.testbroker;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Producer for records that a test writes itself. The product's producers give up within seconds,
 * to be able to answer; this one waits as long as tests wait for conditions, also on a busy
 * machine.
 */
public final class PatientProducer {

    private static final int AT_MOST_MS = Math.toIntExact(PatientAwaits.AT_MOST.toMillis());
    private static final int REQUEST_TIMEOUT_MS = 30_000;

    private PatientProducer() {}

    /** A producer whose sends block until the topic is known; closed by the caller. */
    public static KafkaProducer<String, byte[]> of(Map<String, Object> settings) {
        return new KafkaProducer<>(
                patient(settings), new StringSerializer(), new ByteArraySerializer());
    }

    /** Settings of a producer with long time-outs. */
    public static Map<String, Object> patient(Map<String, Object> settings) {
        Map<String, Object> patient = new HashMap<>(settings);
        patient.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, AT_MOST_MS);
        patient.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        patient.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, AT_MOST_MS);
        return patient;
    }
}
