package io.countersign.application.canary.port.out;

import java.util.Map;
import org.springframework.data.domain.Pageable;
import reactor.core.publisher.Flux;

/** Ties the core to a framework, hidden in a type argument. */
public interface SpeaksSpring {

    Flux<String> find(Map<String, Pageable> pages);
}
