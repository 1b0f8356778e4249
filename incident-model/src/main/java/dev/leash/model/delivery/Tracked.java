package dev.leash.model.delivery;

/**
 * Delivery as the delivery core sees it.
 *
 * @param <I> type of its id
 * @param <D> the delivery itself
 */
public interface Tracked<I, D> {

    /** Unique id of the delivery. */
    I id();

    /** The recipient. */
    Recipient recipient();

    /** Status, attempt and deadline. */
    Progress progress();

    /** The same delivery with other progress. */
    D with(Progress progress);
}
