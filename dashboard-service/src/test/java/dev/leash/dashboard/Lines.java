package dev.leash.dashboard;

import java.util.List;
import java.util.concurrent.Flow;

/**
 * Keeps every line that arrives.
 *
 * @param heard where
 */
record Lines(List<String> heard) implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        heard.add(line);
    }

    @Override
    public void onError(Throwable problem) {
        heard.add("over: " + problem.getMessage());
    }

    @Override
    public void onComplete() {
        heard.add("over");
    }
}
