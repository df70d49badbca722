package io.countersign.adapter.persistence.template;

import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the versions that were used last. */
final class VersionCache {

    private static final float LOAD = 0.75f;

    private final Map<TemplateVersionId, TemplateVersion> versions;

    VersionCache(int room) {
        versions = new LinkedHashMap<>(room, LOAD, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<TemplateVersionId, TemplateVersion> eldest) {
                return size() > room;
            }
        };
    }

    synchronized Optional<TemplateVersion> find(TemplateVersionId id) {
        return Optional.ofNullable(versions.get(id));
    }

    synchronized void keep(TemplateVersion version) {
        versions.put(version.id(), version);
    }
}
