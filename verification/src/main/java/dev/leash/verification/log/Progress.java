package dev.leash.verification.log;

/** Is told how far the reading has come. */
public interface Progress {

    /**
     * So much of a topic was read.
     *
     * @param topic which
     * @param done how many offsets
     * @param all how many there are to read
     */
    void read(String topic, long done, long all);
}
