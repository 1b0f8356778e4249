package dev.leash.model.webhook;

import java.util.List;
import java.util.Optional;

/** What the post office may look up, as it was before what happens now. */
public interface PostFiles {

    /** A post that was asked for and is not forgotten. */
    Optional<Post> post(PostId id);

    /** The posts that wait for their turn at an endpoint, at most so many, as they came. */
    List<Post> queue(String endpoint, int atMost);

    /** How an endpoint has behaved. */
    Standing standing(String endpoint);

    /** An endpoint as an administrator describes it now. */
    Optional<Endpoint> endpoint(String id);
}
