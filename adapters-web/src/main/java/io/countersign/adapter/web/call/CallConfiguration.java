package io.countersign.adapter.web.call;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Gives controllers their calls, and calls their deadline. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

    @Bean
    AnswerDeadline answerDeadline(@Value("${countersign.timeouts.answer:12s}") Duration limit) {
        return new AnswerDeadline(limit);
    }

    @Bean
    WebFluxConfigurer calls(Callers callers, Clock clock) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new CallResolver(callers, clock));
            }
        };
    }
}
