package dev.leash.model.configuration;

import dev.leash.model.webhook.Endpoint;
import java.util.function.UnaryOperator;

/** Descriptor of endpoints of webhooks. */
final class EndpointKind implements Kind<Endpoint> {

    @Override
    public String name() {
        return "endpoint";
    }

    @Override
    public Class<Endpoint> type() {
        return Endpoint.class;
    }

    @Override
    public String id(Endpoint endpoint) {
        return endpoint.id();
    }

    @Override
    public int atMost() {
        return 1_000;
    }

    /** Its address may hold a token. */
    @Override
    public Endpoint lasting(Endpoint endpoint, UnaryOperator<String> idOf) {
        return new Endpoint(
                endpoint.id(),
                endpoint.shownUrl(),
                endpoint.format(),
                endpoint.events(),
                endpoint.secrets(),
                endpoint.svixHeaders(),
                endpoint.enabled());
    }
}
