package dev.leash.model.delivery;

/**
 * A delivery as the core sees it.
 *
 * @param <I> what names it
 * @param <D> the delivery itself
 */
public interface Tracked<I, D> {

    /** What names it. */
    I id();

    /** Who is told. */
    Recipient recipient();

    /** How far it is. */
    Progress progress();

    /** The same delivery, that far. */
    D with(Progress progress);
}
