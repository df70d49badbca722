package io.countersign.adapter.web.retry;

import io.countersign.application.dryrun.port.in.PerformDryRunUseCase;
import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

    @Bean
    CommandAdapter commandAdapter(RequestMappingHandlerAdapter controllers, PerformOnceUseCase once,
            PerformDryRunUseCase dryRun) {
        return new CommandAdapter(controllers, once, dryRun);
    }
}
