package io.countersign.application.template.port.out;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateFilter;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Keeps equipment templates and their published versions. */
public interface TemplateRepository {

    /** @return the template, or empty */
    Mono<EquipmentTemplate> find(TemplateId id);

    /** @return the template, locked until the transaction ends, or empty */
    Mono<EquipmentTemplate> findForUpdate(TemplateId id);

    /** @return one page of those that match, newest first */
    Mono<Page<EquipmentTemplate>> page(TemplateFilter filter, PageRequest request);

    /** Adds it. Completes empty. */
    Mono<Void> insert(EquipmentTemplate template);

    /** Replaces the kept state of the template. Completes empty. */
    Mono<Void> update(EquipmentTemplate template);

    /** Removes it. Completes empty. */
    Mono<Void> delete(TemplateId id);

    /** Adds a published version. Completes empty. */
    Mono<Void> insertVersion(TemplateVersion version);

    /** @return the version, or empty */
    Mono<TemplateVersion> findVersion(TemplateVersionId id);

    /**
     * @return one page of the versions, newest first; their position is the time of publishing and the template's id
     */
    Mono<Page<TemplateVersion>> versions(TemplateId template, PageRequest request);

    /**
     * @return how often it is referred to ({@code versions}, {@code submissions}, {@code requirements}); counts above 0
     */
    Mono<Map<String, Long>> usage(TemplateId id);
}
