import type { MadeData } from './made-data.js';
import { scalarFormulas, scalarInputs } from './scalar-formulas.js';
import { outputs, years } from './workload.js';

/** Numbers for the rivals, one input after the other: municipalities, years or draws side by side. */
export function inputBytes(data: MadeData): Uint8Array {
  const all = scalarInputs.flatMap(({ input, cell }) => [...data.of(input, cell)]);
  return new Uint8Array(Float64Array.from(all).buffer);
}

/** A program in C: all formulas in every cell, draws in blocks of 256 in the inner loop, constants as literals. It prints its seconds and writes means. */
export function cProgram(data: MadeData, places: number, draws: number): string {
  const lengths = { place: places, year: years, lever: years, drawn: draws, constant: 1 };
  let offset = 0;
  const before: string[] = [];
  const inside: string[] = [];
  for (const { name, kind, input, cell } of scalarInputs) {
    if (kind === 'constant') before.push(`const double ${name}=${cNumber(data.of(input, cell)[0]!)};`);
    else if (kind === 'drawn') inside.push(`const double ${name}=in[${offset}+d0+i];`);
    else before.push(`const double ${name}=in[${offset}+${kind === 'place' ? 'm' : 'y'}];`);
    offset += lengths[kind];
  }
  const lines = scalarFormulas().map(({ name, text }) => `const double ${name}=${cText(text)};`);
  return [
    '#include <stdio.h>\n#include <stdlib.h>\n#include <time.h>',
    '#define min(a,b) ((a)<(b)?(a):(b))\n#define max(a,b) ((a)>(b)?(a):(b))',
    'static double now(void){struct timespec t;clock_gettime(CLOCK_MONOTONIC,&t);return t.tv_sec+t.tv_nsec*1e-9;}',
    `static void model(const double*restrict in,double*restrict sums){double o[${outputs.length}][256];`,
    `for(int m=0;m<${places};m++)for(int y=0;y<${years};y++){double*q=sums+(m*${years}+y)*${outputs.length};`,
    ...before,
    `for(int d0=0;d0<${draws};d0+=256){int n=${draws}-d0<256?${draws}-d0:256;\n#pragma GCC ivdep\nfor(int i=0;i<n;i++){`,
    ...inside,
    ...lines,
    ...outputs.map((name, k) => `o[${k}][i]=${name};`),
    `}for(int k=0;k<${outputs.length};k++){double a=0;for(int i=0;i<n;i++)a+=o[k][i];q[k]+=a;}}}}`,
    `int main(int c,char**v){double*in=malloc(${offset}*8),*sums=calloc(${places * years * outputs.length},8);FILE*f=fopen(v[1],"rb");`,
    `if(!f||fread(in,8,${offset},f)!=${offset})return 1;fclose(f);double t=now();model(in,sums);t=now()-t;`,
    `for(int i=0;i<${places * years * outputs.length};i++)sums[i]/=${draws};f=fopen(v[2],"wb");fwrite(sums,8,${places * years * outputs.length},f);fclose(f);printf("%.9f\\n",t);return c<0;}`,
  ].join('\n');
}

const cNumber = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value));
const cText = (text: string): string => text.replaceAll(/(?<![\w.])(\d+)(?![\w.])/g, '$1.0');

/** A program in Python: every formula an operation of numpy on arrays of municipalities x years x draws, in blocks of the given size. */
export function numpyProgram(places: number, draws: number): string {
  const lengths = { place: places, year: years, lever: years, drawn: draws, constant: 1 };
  const shapes = { place: '(-1,1,1)', year: `(1,${years},1)`, lever: `(1,${years},1)`, drawn: '(1,1,-1)', constant: '' };
  let offset = 0;
  const loads = scalarInputs.map(({ name, kind }) => {
    const from = offset;
    offset += lengths[kind];
    if (kind === 'constant') return `  ${name}=float(data[${from}])`;
    const slice = kind === 'place' ? `${from}+m0:${from}+m1` : kind === 'drawn' ? `${from}+d0:${from}+d1` : `${from}:${from}+${years}`;
    return `  ${name}=data[${slice}].reshape${shapes[kind]}`;
  });
  return [
    "import os\nos.environ['OMP_NUM_THREADS']='1'\nimport sys,time\nimport numpy as np",
    'data=np.fromfile(sys.argv[1])\nplaces,mb,db=int(sys.argv[3]),int(sys.argv[4]),int(sys.argv[5])',
    'def model(m0,m1,d0,d1):',
    ...loads,
    ...scalarFormulas().map(({ name, text }) => `  ${name}=${text.replaceAll('min(', 'np.minimum(').replaceAll('max(', 'np.maximum(')}`),
    `  return [${outputs.join(',')}]`,
    `out=np.zeros((places,${years},${outputs.length}))\nt=time.perf_counter()`,
    `for m0 in range(0,places,mb):\n  for d0 in range(0,${draws},db):\n    r=model(m0,min(places,m0+mb),d0,min(${draws},d0+db))`,
    `    for k in range(${outputs.length}): out[m0:m0+mb,:,k]+=r[k].sum(-1)`,
    `t=time.perf_counter()-t\n(out/${draws}).tofile(sys.argv[2])\nprint('%.9f %s'%(t,np.__version__))\n`,
  ].join('\n');
}
