package io.countersign.bootstrap;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** The HTTP server below the web adapter. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    NettyServerCustomizer refusesWhatIsNoRequest() {
        return server -> server.doOnChannelInit((observer, channel, remote) -> channel.pipeline().addBefore(
                NettyPipeline.HttpTrafficHandler, UndecodableRequests.class.getName(), new UndecodableRequests()));
    }
}
