package org.ocellus.app;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Holds configurations by PID, as far as settings need it. */
final class FakeConfigurationAdmin implements ConfigurationAdmin {
    /** What has been stored; a configuration that was asked for and never updated is not among it. */
    final Map<String, Object> stored = new TreeMap<>();

    @Override
    public Configuration getConfiguration(String pid, @Nullable String location) {
        return (Configuration) Proxy.newProxyInstance(
                Configuration.class.getClassLoader(),
                new Class<?>[] {Configuration.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getPid" -> {
                            return pid;
                        }
                        case "getProperties" -> {
                            return stored.get(pid);
                        }
                        case "update" -> stored.put(pid, arguments[0]);
                        case "delete" -> stored.remove(pid);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }

    @Override
    public Configuration getFactoryConfiguration(String factoryPid, String name, @Nullable String location) {
        return getConfiguration(factoryPid + "~" + name, location);
    }

    @Override
    public Configuration @Nullable [] listConfigurations(@Nullable String filter) {
        return stored.keySet().stream().map(pid -> getConfiguration(pid, null)).toArray(Configuration[]::new);
    }

    @Override
    public Configuration getConfiguration(String pid) {
        throw new UnsupportedOperationException("binds the configuration to this bundle");
    }

    @Override
    public Configuration getFactoryConfiguration(String factoryPid, String name) {
        throw new UnsupportedOperationException("binds the configuration to this bundle");
    }

    @Override
    public Configuration createFactoryConfiguration(String factoryPid) {
        throw new UnsupportedOperationException("makes a name up");
    }

    @Override
    public Configuration createFactoryConfiguration(String factoryPid, @Nullable String location) {
        throw new UnsupportedOperationException("makes a name up");
    }
}
