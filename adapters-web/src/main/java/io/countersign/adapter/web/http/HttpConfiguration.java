package io.countersign.adapter.web.http;

import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import io.countersign.application.dryrun.port.in.PerformDryRunUseCase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;

/** What every resource needs. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    ProblemHandler problemHandler() {
        return new ProblemHandler();
    }

    @Bean
    AnswerDeadline answerDeadline(@Value("${countersign.timeouts.answer:12s}") Duration limit) {
        return new AnswerDeadline(limit);
    }

    @Bean
    CommandAdapter commandAdapter(RequestMappingHandlerAdapter controllers, PerformOnceUseCase once,
            PerformDryRunUseCase dryRun) {
        return new CommandAdapter(controllers, once, dryRun);
    }

    @Bean
    WebFluxConfigurer calls(Callers callers, Clock clock) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new CallResolver(callers, clock));
            }

            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
                codecs.customCodecs().register(new LinesWriter());
            }
        };
    }
}
