package dev.leash.verification.log;

/** Listener to the progress of reading. */
public interface ReadProgress {

    /**
     * Called when a part of a topic was read.
     *
     * @param topic the topic
     * @param done the number of offsets read
     * @param all the number of offsets to read
     */
    void read(String topic, long done, long all);
}
