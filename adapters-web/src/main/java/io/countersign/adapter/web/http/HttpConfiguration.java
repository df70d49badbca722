package io.countersign.adapter.web.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** What every resource needs. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    ProblemHandler problemHandler() {
        return new ProblemHandler();
    }

    @Bean
    AnswerDeadline answerDeadline() {
        return new AnswerDeadline(AnswerDeadline.LIMIT);
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
