package io.countersign.adapter.web.canary;

import jakarta.annotation.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Fields that somebody else fills. */
public final class InjectedFields {

    private InjectedFields() {
    }

    abstract static class ByAutowired {
        @Autowired
        @Nullable
        String value;
    }

    abstract static class ByValue {
        @Value("${value}")
        @Nullable
        String value;
    }

    abstract static class ByResource {
        @Resource
        @Nullable
        String value;
    }
}
