package io.countersign.architecture;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import io.r2dbc.spi.ConnectionFactory;
import jakarta.annotation.PostConstruct;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/** The packages of others that rules name, each anchored at a class the compiler knows: none can be misspelt. */
enum Foreign {

    JDK("java..", Callable.class),

    JSPECIFY("org.jspecify..", Nullable.class),

    REACTOR("reactor.core.publisher..", Mono.class),

    REACTIVE_STREAMS("org.reactivestreams..", Publisher.class),

    SPRING("org.springframework..", Component.class),

    JACKSON("tools.jackson..", ObjectMapper.class),

    JACKSON_ANNOTATIONS("com.fasterxml.jackson..", JsonProperty.class),

    JAKARTA("jakarta..", PostConstruct.class),

    R2DBC("io.r2dbc..", ConnectionFactory.class);

    final String packages;

    private final Class<?> anchor;

    Foreign(String packages, Class<?> anchor) {
        this.packages = packages;
        this.anchor = anchor;
    }

    boolean isSpeltRight() {
        return PackageMatcher.of(packages).matches(anchor.getPackageName());
    }

    DescribedPredicate<JavaClass> classes() {
        return JavaClass.Predicates.resideInAPackage(packages);
    }
}
