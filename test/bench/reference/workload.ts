/**
 * The reference workload, "waste and transport": 53 formulas over sets, which are 283 scalar formulas, in 27 years. It is the workload on which the
 * engine was measured before it was written (its data are made up: ratios hold, emissions mean nothing), taken over with its generator, number by number.
 */
export const sets = {
  component: ['food', 'garden', 'paper', 'wood', 'textiles', 'plastics', 'nappies', 'other'],
  route: ['rec', 'comp', 'ad', 'inc', 'lf'],
  mode: ['car', 'bus', 'train'],
  fuel: ['petrol', 'diesel', 'gas', 'el'],
} as const;
export type SetName = keyof typeof sets;
const [C, R, K, T] = ['component', 'route', 'mode', 'fuel'] as const;

export const years = 27;
export const firstYear = 2024;
export const outputs = ['wastenet', 'trans', 'total', 'gap'] as const;

/** Of municipalities, of years, levers of measures, uncertain, constant. `values`: two ends, one value, or one for each cell; with uncertain ones, the middle and how far it may lie off. */
export interface Input {
  readonly kind: 'place' | 'year' | 'lever' | 'drawn' | 'constant';
  readonly name: string;
  readonly by: readonly SetName[];
  readonly values: readonly (number | readonly number[])[];
}

const input = (kind: Input['kind'], name: string, by: Input['by'] = [], values: Input['values'] = []): Input => ({
  kind,
  name,
  by,
  values,
});
const about = (name: string, off: number, by: Input['by'] = []): Input => input('drawn', name, by, [[1, off]]);

const levers = ['k_prev', 'k_sep', 'k_bio', 'k_lfg', 'k_ccs', 'k_modal', 'k_occ', 'k_ev', 'k_eff', 'k_tel', 'k_coll', 'k_heat'];

export const inputs: readonly Input[] = [
  input('place', 'pop0', [], [2e3, 2e5]),
  input('place', 'growth', [], [-0.006, 0.012]),
  input('place', 'wpc', [], [380, 620]),
  input('place', 'cshare', [C]),
  input('place', 'heatuse', [], [0.3, 0.9]),
  input('place', 'dist', [], [5, 60]),
  input(
    'place',
    'pkmpc',
    [K],
    [
      [6000, 14000],
      [300, 1800],
      [200, 2500],
    ],
  ),
  input('place', 'target', [], [300, 1500]),
  input('year', 't'),
  input('year', 'grid', [], [0.12, 0.01]),
  input('year', 'heatf', [], [0.1, 0.02]),
  input('year', 'blend', [], [0.06, 0.35]),
  input('year', 'decarb', [], [0, 0.4]),
  input('year', 's', [C, R]),
  input('year', 'fleet', [K, T]),
  input('year', 'eimp', [K, T]),
  ...levers.map((name) => input('lever', name)),
  input(
    'drawn',
    'dm',
    [C],
    [
      [0.4, 0.1],
      [0.4, 0.12],
      [0.9, 0.03],
      [0.85, 0.05],
      [0.8, 0.05],
      [1, 0.001],
      [0.4, 0.1],
      [0.9, 0.03],
    ],
  ),
  input(
    'drawn',
    'cf',
    [C],
    [
      [0.38, 0.05],
      [0.49, 0.05],
      [0.46, 0.03],
      [0.5, 0.03],
      [0.5, 0.05],
      [0.75, 0.04],
      [0.7, 0.05],
      [0.43, 0.2],
    ],
  ),
  input('drawn', 'ffu', [], [[1, 0.1]]),
  input('drawn', 'of', [], [[0.98, 0.01]]),
  input('drawn', 'docf', [], [[0.5, 0.2]]),
  input('drawn', 'mcf', [], [[0.9, 0.1]]),
  input('drawn', 'fch4', [], [[0.5, 0.05]]),
  input('drawn', 'lfgrec', [], [[0.35, 0.3]]),
  input('drawn', 'leak', [], [[0.03, 0.4]]),
  input('drawn', 'n2oinc', [], [[5e-5, 0.5]]),
  input('drawn', 'ch4comp', [], [[0.004, 0.6]]),
  input('drawn', 'n2ocomp', [], [[0.00024, 0.6]]),
  input('drawn', 'etael', [], [[0.22, 0.06]]),
  input('drawn', 'etah', [], [[0.7, 0.05]]),
  input('drawn', 'adyield', [], [[0.45, 0.12]]),
  about('u_w', 0.04),
  about('u_sep', 0.2),
  about('u_bio', 0.2),
  about('u_ccs', 0.1),
  about('u_grid', 0.15),
  about('u_heat', 0.15),
  about('u_rec', 0.25),
  about('u_truck', 0.1),
  about('u_dem', 0.05),
  about('u_div', 0.25),
  about('u_tel', 0.3),
  about('u_ev', 0.15),
  about('u_nc', 0.4),
  about('u_occ', 0.08, [K]),
  about('u_e', 0.07, [T]),
  about('u_ef', 0.03, [T]),
  input('constant', 'ff', [C], [0, 0, 0.01, 0, 0.2, 1, 0.1, 0.3]),
  input('constant', 'sepable', [C], [0, 0, 0.6, 0.3, 0.4, 0.8, 0, 0.1]),
  input('constant', 'bioable', [C], [0.9, 0.6, 0, 0, 0, 0, 0.2, 0]),
  input('constant', 'dsep', [R], [1, 0, 0, -1, 0]),
  input('constant', 'dbio', [R], [0, 0, 1, -1, 0]),
  input('constant', 'hv', [C], [17, 16, 17, 18, 19, 36, 24, 10]),
  input('constant', 'hvap', [], [2.44]),
  input('constant', 'recf', [C], [0, 0, 0.6, 0.3, 2.1, 1.4, 0, 0.2]),
  input('constant', 'c44', [], [44 / 12]),
  input('constant', 'c16', [], [16 / 12]),
  input('constant', 'gch4', [], [27.9]),
  input('constant', 'gn2o', [], [273]),
  input('constant', 'ch4inc', [], [2e-7]),
  input('constant', 'ox', [], [0.1]),
  input('constant', 'rho', [], [0.716]),
  input('constant', 'lhvch4', [], [9.97]),
  input('constant', 'adeff', [], [0.38]),
  input('constant', 'mjkwh', [], [3.6]),
  input('constant', 'truck', [], [1.1e-4]),
  input('constant', 'dmode', [K], [-1, 0.6, 0.3]),
  input('constant', 'gr', [K], [0.004, 0.002, 0.01]),
  input('constant', 'occ', [K], [1.35, 12, 85]),
  input('constant', 'iscar', [K], [1, 0, 0]),
  input('constant', 'dev', [K, T], [-1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
  input('constant', 'e0', [K, T], [0.62, 0.55, 0.6, 0.18, 4.6, 4.2, 5.1, 1.3, 30, 28, 30, 12]),
  input('constant', 'ef', [T], [0.263, 0.267, 0.202, 0]),
  input('constant', 'bl', [T], [1, 1, 0.5, 0]),
  input('constant', 'isel', [T], [0, 0, 0, 1]),
  input('constant', 'ncf', [K, T], [4e-4, 9e-4, 1e-3, 0, 8e-3, 7e-3, 9e-3, 0, 0.05, 0.04, 0.05, 0]),
  input('constant', 'half', [], [0.5]),
  input('constant', 'zero', [], [0]),
  // a number in the formula as the workload has it; ours must have a name
  input('constant', 'lfmost', [], [0.9]),
];

/** `name[sets] = formula`, as the workload states them; sets are C, R, K and T. */
export const formulas = `
pop          = pop0*(1+growth*t)
waste        = pop*wpc*(1-k_prev)*u_w
mass[C]      = waste*cshare[C]
shsep[C]     = min(s[C,inc], k_sep*sepable[C]*u_sep)
shbio[C]     = min(s[C,inc]-shsep[C], k_bio*bioable[C]*u_bio)
sh[C,R]      = s[C,R] + dsep[R]*shsep[C] + dbio[R]*shbio[C]
flow[C,R]    = mass[C]*sh[C,R]
carb[C]      = dm[C]*cf[C]
fossc[C]     = carb[C]*min(1, ff[C]*ffu)
bioc[C]      = carb[C]-fossc[C]
incco2[C]    = flow[C,inc]*fossc[C]*of*c44
inct         = sum(C, flow[C,inc])
incco2t      = sum(C, incco2[C])*(1-k_ccs*u_ccs)
incn2o       = inct*n2oinc*gn2o
incch4       = inct*ch4inc*gch4
lfch4[C]     = flow[C,lf]*bioc[C]*docf*mcf*fch4*c16
lfrec        = min(lfmost, lfgrec*(1+k_lfg))
lft          = sum(C, lfch4[C])*(1-lfrec)*(1-ox)*gch4
compt        = sum(C, flow[C,comp])
compem       = compt*(ch4comp*gch4+n2ocomp*gn2o)
biogas[C]    = flow[C,ad]*bioc[C]*adyield
biogast      = sum(C, biogas[C])
adch4        = biogast*leak*rho*gch4
adcred       = biogast*(1-leak)*lhvch4*adeff*grid*u_grid
lhv[C]       = dm[C]*hv[C]-hvap*(1-dm[C])
incen[C]     = flow[C,inc]*lhv[C]
inckwh       = sum(C, incen[C])/mjkwh
elcred       = inckwh*etael*grid*u_grid
heatcred     = inckwh*etah*(heatuse+k_heat*(1-heatuse))*heatf*u_heat
reccred[C]   = flow[C,rec]*recf[C]*u_rec*(1-decarb)
reccredt     = sum(C, reccred[C])
collem       = waste*dist*truck*u_truck*(1-blend)*(1-k_coll)
wastegross   = incco2t+incn2o+incch4+lft+compem+adch4+collem
wastecred    = adcred+elcred+heatcred+reccredt
wastenet     = wastegross-wastecred
pkm0[K]      = pop*pkmpc[K]*(1+gr[K]*t)*u_dem
carout       = pkm0[car]*min(half, k_modal*u_div)
cartel       = (pkm0[car]-carout)*min(half, k_tel*u_tel)
pkm[K]       = pkm0[K]+dmode[K]*carout-iscar[K]*cartel
occe[K]      = occ[K]*u_occ[K]*(1+k_occ*iscar[K])
vkm[K]       = pkm[K]/occe[K]
evshift      = min(fleet[car,petrol], k_ev*u_ev)
mix[K,T]     = fleet[K,T]+dev[K,T]*evshift
eu[K,T]      = e0[K,T]*eimp[K,T]*(1-k_eff)*u_e[T]
fk[T]        = ef[T]*u_ef[T]*(1-blend*bl[T])+isel[T]*grid*u_grid
energy[K,T]  = vkm[K]*mix[K,T]*eu[K,T]
em[K,T]      = energy[K,T]*fk[T]
nonco2[K,T]  = vkm[K]*mix[K,T]*ncf[K,T]*u_nc
modeem[K]    = sum(T, em[K,T])+sum(T, nonco2[K,T])
trans        = sum(K, modeem[K])
total        = wastenet+trans
percap       = total/pop
gap          = max(zero, total-target*pop)
`
  .trim()
  .split('\n')
  .map((line) => ({ left: line.slice(0, line.indexOf('=')).trim(), right: line.slice(line.indexOf('=') + 1).trim() }));

/** A ramp of a lever: zero up to a year, its full value from another on. The last is one more ramp of a lever that another measure moves, and wins. */
export const measures: readonly { readonly name: string; readonly ramps: Readonly<Record<string, readonly [number, number, number]>> }[] = [
  { name: 'prevention', ramps: { k_prev: [2025, 2035, 0.12] } },
  { name: 'sorting', ramps: { k_sep: [2025, 2030, 0.5] } },
  { name: 'food-ad', ramps: { k_bio: [2025, 2032, 0.6] } },
  { name: 'lfg', ramps: { k_lfg: [2025, 2028, 0.5] } },
  { name: 'ccs', ramps: { k_ccs: [2030, 2035, 0.85] } },
  { name: 'modal', ramps: { k_modal: [2025, 2040, 0.15] } },
  { name: 'carpool', ramps: { k_occ: [2025, 2035, 0.1] } },
  { name: 'ev', ramps: { k_ev: [2025, 2035, 0.25] } },
  { name: 'efficiency', ramps: { k_eff: [2025, 2045, 0.15] } },
  { name: 'telework', ramps: { k_tel: [2025, 2030, 0.08] } },
  { name: 'collection', ramps: { k_coll: [2025, 2030, 0.4] } },
  { name: 'heat-and-sort', ramps: { k_heat: [2026, 2036, 0.5], k_sep: [2026, 2034, 0.3] } },
];

/** The levers when all measures are taken. */
export const allRamps: Readonly<Record<string, readonly [number, number, number]>> = Object.assign(
  {},
  ...measures.map(({ ramps }) => ramps),
) as Record<string, readonly [number, number, number]>;
