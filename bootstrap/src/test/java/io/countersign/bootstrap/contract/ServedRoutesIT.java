package io.countersign.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.e2e.RunningService;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The running service serves what the contract lists, and nothing else. */
class ServedRoutesIT {

    @Test
    void areThoseOfTheContract() {
        var mapping = RunningService.get().bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

        assertThat(Routes.compare(Routes.servedBy(mapping), Contract.load()))
                .isEqualTo(new Routes(Set.of(), Set.of()));
    }
}
