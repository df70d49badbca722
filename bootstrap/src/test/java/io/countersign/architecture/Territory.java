package io.countersign.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;

/**
 * The packages of our own that rules name, each with the least number of classes the import must find there.
 *
 * <p>A floor that is no longer reached means that the import lost a module or that a package was renamed: then the
 * rules would hold because they see nothing. Lower a floor only together with the code that makes it lower.
 */
enum Territory {

    DOMAIN("io.countersign.domain..", 220),

    APPLICATION("io.countersign.application..", 155),

    PORTS("io.countersign.application..port..", 120),

    INBOUND_PORTS("io.countersign.application..port.in..", 105),

    OUTBOUND_PORTS("io.countersign.application..port.out..", 16),

    WEB("io.countersign.adapter.web..", 55),

    PERSISTENCE("io.countersign.adapter.persistence..", 45),

    BOOTSTRAP("io.countersign.bootstrap..", 38);

    final String packages;

    final int floor;

    private final PackageMatcher matcher;

    Territory(String packages, int floor) {
        this.packages = packages;
        this.floor = floor;
        this.matcher = PackageMatcher.of(packages);
    }

    boolean holds(JavaClass type) {
        return matcher.matches(type.getPackageName());
    }

    long sizeIn(JavaClasses classes) {
        return classes.stream().filter(this::holds).count();
    }

    DescribedPredicate<JavaClass> classes() {
        return JavaClass.Predicates.resideInAPackage(packages);
    }

    DescribedPredicate<JavaClass> outside() {
        return JavaClass.Predicates.resideOutsideOfPackage(packages);
    }

    static DescribedPredicate<JavaClass> core() {
        return JavaClass.Predicates.resideInAnyPackage(DOMAIN.packages, APPLICATION.packages);
    }
}
