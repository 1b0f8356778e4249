package dev.leash.http;

import dev.leash.settings.Settings;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.CombinedChannelDuplexHandler;
import jakarta.inject.Singleton;

/** Installs the guard in the pipeline of every connection. */
@Singleton
@Requires(beans = Settings.class)
record ServerGuard(Guard guard)
        implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(
                new NettyServerCustomizer() {
                    @Override
                    public NettyServerCustomizer specializeForChannel(
                            Channel channel, ChannelRole role) {
                        return role == ChannelRole.CONNECTION
                                ? new OfConnection(guard, channel)
                                : this;
                    }
                });
        return registry;
    }

    /** Guard of one connection. */
    private record OfConnection(Guard guard, Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel stream, ChannelRole role) {
            return this;
        }

        @Override
        public void onStreamPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            Arrival arrival = new Arrival(guard.arriveWithin());
            ResponseEncoder responses = new ResponseEncoder();
            pipeline.addFirst("leash-connections", new ConnectionGate(guard));
            pipeline.replace(
                    ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                    ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                    new CombinedChannelDuplexHandler<>(new StrictRequestDecoder(), responses));
            pipeline.addBefore(
                    ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "leash-arrival", arrival);
            pipeline.addAfter(
                    ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                    "leash-gate",
                    new RequestGate(guard, arrival, responses));
        }
    }
}
