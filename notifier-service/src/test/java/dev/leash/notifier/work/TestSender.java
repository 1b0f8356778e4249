package dev.leash.notifier.work;

import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.Sender;
import java.util.function.Function;

/** A sender that does with each dispatch what a test says. */
record TestSender(int concurrency, Function<Dispatch.Telling, SendResult> conduct)
        implements Sender {

    @Override
    public SendResult send(Dispatch.Telling dispatch) {
        return conduct.apply(dispatch);
    }

    @Override
    public boolean isSandbox() {
        return false;
    }
}
