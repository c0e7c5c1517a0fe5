import { OpenDataService, QualityService, type StandaloneRegistry } from '@sogoc/registry';

/** Counts the quality of what was loaded, and publishes a first version of open data where there is none. */
export async function countDemo(registry: StandaloneRegistry): Promise<void> {
  await registry.get(QualityService).count();
  const openData = registry.get(OpenDataService);
  for (const { code } of openData.dataSets())
    if (!(await openData.isPublished(code))) await openData.publish(code, 'start');
}
