package io.countersign.application.consultanttype.port.out;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Keeps consultant types. */
public interface ConsultantTypeRepository {

    /** @return the consultant type, or empty */
    Mono<ConsultantType> find(ConsultantTypeId id);

    /** @return the consultant type, locked until the transaction ends, or empty */
    Mono<ConsultantType> findForUpdate(ConsultantTypeId id);

    /** @return every consultant type, also retired ones: exactly one list */
    Mono<List<ConsultantType>> findAll();

    /** @return one page, newest first */
    Mono<Page<ConsultantType>> page(PageRequest request);

    /** Adds it; signals a duplicate value when the name, ignoring case, is taken. Completes empty. */
    Mono<Void> insert(ConsultantType type);

    /** Replaces its kept state; signals a duplicate value when the name is taken. Completes empty. */
    Mono<Void> update(ConsultantType type);

    /** Removes it. Completes empty. */
    Mono<Void> delete(ConsultantTypeId id);

    /**
     * @return how often it is referred to, by what refers to it ({@code templates}, {@code templateVersions},
     *         {@code assignments}, {@code decisions}); only counts above 0, exactly one map
     */
    Mono<Map<String, Long>> usage(ConsultantTypeId id);
}
